import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { scrubAnswer } from './scrub-answer.ts'

describe('an SMTP answer as it is kept', () => {
  it('M1, A6: holds neither the secret of the mail, however written, nor anything shaped like one', () => {
    const secret = 'k7mw-9xpt-hr4d-vn2q'
    for (const told of [
      secret,
      secret.toUpperCase(),
      secret.replaceAll('-', ''),
      secret.replaceAll('-', ' '),
      'k7mw-9xpt=\r\n-hr4d-vn2q',
    ]) {
      assert.doesNotMatch(scrubAnswer(`550 spam: ${told} end`, [secret]), /9xpt|hr4d/i, told)
      assert.match(scrubAnswer(`550 spam: ${told} end`, [secret]), /^550 spam: .*end$/)
    }
    assert.doesNotMatch(scrubAnswer('550 quoted "abcd-2fgh-jkmn-pqrs"'), /2fgh/)
    assert.doesNotMatch(scrubAnswer('550 code 004711 see https://shop.test/reset/T0ken'), /004711|T0ken/)
    assert.doesNotMatch(scrubAnswer('550 Your code is 004711. Enter it.'), /004711/)
    assert.doesNotMatch(scrubAnswer('550 /reset?t=Zm9v_YmFy-QmF6cXV4MTIz end'), /Zm9v|QmF6/)
    assert.doesNotMatch(scrubAnswer('535 bad password p@ss+w(rd', ['p@ss+w(rd']), /w\(rd/)
  })

  it('M1: names no address', () => {
    assert.equal(scrubAnswer('550 5.1.1 <jane@shop.test>: unknown'), '550 5.1.1 <[address]>: unknown')
  })

  it('P80: is one line of at most 200 characters without control or bidirectional characters', () => {
    assert.equal(scrubAnswer('550 a\r\n550 \u001b[31mb\u202e\u2028c\u0000'), '550 a 550 [31mb c')
    assert.equal(scrubAnswer('x '.repeat(1_000_000)).length <= 200, true)
  })

  it('leaves what an admin needs to read', () => {
    for (const plain of [
      '451 4.7.1 Greylisted, try again in 300 seconds',
      'connect ECONNREFUSED 127.0.0.1:2525',
      'Connection closed unexpectedly',
      '552 5.2.2 Over quota',
    ])
      assert.equal(scrubAnswer(plain), plain)
  })
})
