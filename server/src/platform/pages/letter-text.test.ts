import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linkParts, temporaryPasswordIn } from './letter-text.ts'

describe('a letter in the local mailbox', () => {
  it('P74: only http and https become links, and a full stop after one is not part of it', () => {
    assert.deepEqual(linkParts('Go to https://shop.test/a?b=c. javascript:x'), [
      { text: 'Go to ', href: null },
      { text: 'https://shop.test/a?b=c', href: 'https://shop.test/a?b=c' },
      { text: '. javascript:x', href: null },
    ])
    assert.ok(linkParts('http://a.test/"><b>').every((part) => !part.href?.includes('"')))
  })

  it('C2: the temporary password is found where it stands alone on its line', () => {
    assert.equal(temporaryPasswordIn('Hello\r\n\r\n  x7kq-m2pw-9tra-fh4c\r\n\r\nBye'), 'x7kq-m2pw-9tra-fh4c')
    assert.equal(temporaryPasswordIn('Hello x7kq-m2pw-9tra-fh4c'), null)
    assert.equal(temporaryPasswordIn('No secret here'), null)
  })
})
