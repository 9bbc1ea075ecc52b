import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { HOUR } from '@latchkey/core/instant'
import { aContact, aContactWithPassword, ownerClient, sendReset, signInOwner } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { freshContact, pressReset } from '../testing/website-journeys.ts'

describe('what is left of a password that was blocked', async () => {
  const product = await startTestProduct({ after })
  let owner = await ownerClient(product)

  it('C9, A7, C12: after a block a contact is never shown active: reset-pending, then invite-expired with a reset next', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    assert.equal((await pressReset(owner, contact, { blockOldPassword: true })).status, 202)
    const pending = await freshContact(owner, contact)
    assert.equal(pending.state.code, 'reset-pending')
    product.clock.advance(48 * HOUR)
    owner = await signInOwner(product)
    const ended = await freshContact(owner, contact)
    assert.equal(ended.state.code, 'invite-expired')
    assert.equal(ended.nextAction, 'send-reset')
    assert.equal(ended.resetButton, 'send-password-reset')
  })

  it('C13: there is nothing to void once every temporary password has expired', async () => {
    const contact = await aContact(owner)
    await sendReset(product, owner, contact)
    product.clock.advance(48 * HOUR)
    owner = await signInOwner(product)
    const answer = await owner.delete(`/api/v1/contacts/${contact.id}/resets`)
    assert.equal(answer.status, 409, answer.text)
    assert.equal(answer.body.code, 'nothing-to-void')
  })

  it('A3: a taken username is refused as taken however many usernames look like it', async () => {
    const alike = Array.from({ length: 30 }, (_, i) =>
      `look-${i.toString(2).padStart(5, '0')}`.replaceAll('0', 'l'),
    )
    for (const username of alike) await aContact(owner, { username })
    const contact = await aContact(owner)
    for (const username of alike) {
      const { version } = await freshContact(owner, contact)
      const answer = await owner.patch(`/api/v1/contacts/${contact.id}`, { version, username })
      assert.equal(answer.status, 409, `${username}: ${answer.text}`)
      assert.equal(answer.body.code, 'username-taken')
    }
  })
})
