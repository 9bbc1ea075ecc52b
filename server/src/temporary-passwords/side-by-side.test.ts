import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { DAY, HOUR, MINUTE } from '@latchkey/core/instant'
import {
  aContact,
  aContactWithPassword,
  ownerClient,
  sendReset,
  signInOwner,
  websiteSignIn,
} from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  eventsOf,
  forgot,
  freshContact,
  lettersOf,
  mailSettled,
  pressReset,
  secretsTo,
  setPassword,
} from '../testing/website-journeys.ts'

describe('several temporary passwords side by side', async () => {
  const product = await startTestProduct({ after })
  let owner = await ownerClient(product)

  const works = async (contact: ContactWire, password: string) =>
    (await websiteSignIn(product.client(), contact.username, password)).status === 200

  it('C9, P18: asking for a reset leaves the old password and the sessions working', async () => {
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    await forgot(product, contact.username)
    await pressReset(owner, contact)
    const answer = await websiteSignIn(product.client(), contact.username, 'green lantern 7')
    assert.equal(answer.body.state, 'signed-in')
    assert.equal((await browser.get('/api/v1/website/me')).status, 200)
  })

  it('C9: a temporary password that is signed in with, but not used, changes nothing on the account', async () => {
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const secret = await sendReset(product, owner, contact)
    assert.ok(await works(contact, secret))
    assert.ok(await works(contact, 'green lantern 7'))
    assert.equal((await browser.get('/api/v1/website/me')).status, 200)
    assert.ok(await works(contact, secret))
  })

  it('C9: three of staff are live, a fourth voids the oldest of staff with its cage, each with its own end', async () => {
    const contact = await aContact(owner)
    const secrets: string[] = []
    for (let i = 0; i < 3; i += 1) {
      secrets.push(await sendReset(product, owner, contact))
      product.clock.advance(MINUTE)
    }
    const [first = '', second = '', third = ''] = secrets
    const caged = product.client()
    await websiteSignIn(caged, contact.username, first)
    for (const secret of secrets) assert.ok(await works(contact, secret))
    const fourth = await sendReset(product, owner, contact)
    assert.equal(await works(contact, first), false)
    assert.equal((await caged.get('/api/v1/website/me')).status, 401)
    for (const secret of [second, third, fourth]) assert.ok(await works(contact, secret))
    product.clock.advance(48 * HOUR - 2 * MINUTE)
    assert.equal(await works(contact, second), false)
    assert.ok(await works(contact, third))
    assert.ok(await works(contact, fourth))
    owner = await signInOwner(product)
  })

  it('C9: at its cap of three a public request sends nothing, and nothing public displaces any', async () => {
    const contact = await aContact(owner)
    const staff = [await sendReset(product, owner, contact)]
    product.clock.advance(MINUTE)
    staff.push(await sendReset(product, owner, contact))
    for (let i = 0; i < 3; i += 1) {
      await forgot(product, contact.username)
      product.clock.advance(3 * MINUTE)
    }
    const secrets = secretsTo(product, contact.email)
    assert.equal(secrets.length, 5)
    for (const secret of secrets) assert.ok(await works(contact, secret))
    product.clock.advance(DAY)
    owner = await signInOwner(product)
    await forgot(product, contact.username)
    assert.equal(secretsTo(product, contact.email).length, 5)
    const refused = (await eventsOf(owner, contact)).find((e) => e.action === 'contact.reset-asked')
    assert.equal(refused?.detail?.reason, 'enough-live')
    for (const secret of secrets) assert.ok(await works(contact, secret))
    await sendReset(product, owner, contact)
    await sendReset(product, owner, contact)
    assert.equal(await works(contact, staff[0] ?? ''), false)
    assert.ok(await works(contact, staff[1] ?? ''))
    for (const secret of secrets.slice(2))
      assert.ok(await works(contact, secret), 'staff displaces no public one')
  })

  it('C9: "block the old password now" ends password, sessions, cages, temporary passwords and device cookies at once', async () => {
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const earlier = await sendReset(product, owner, contact)
    await forgot(product, contact.username)
    const publicOne = secretsTo(product, contact.email).at(-1) ?? ''
    const caged = product.client()
    await websiteSignIn(caged, contact.username, earlier)
    product.clock.advance(MINUTE)
    assert.equal((await pressReset(owner, contact, { blockOldPassword: true })).status, 202)
    await mailSettled(product)
    assert.equal((await browser.get('/api/v1/website/me')).status, 401)
    assert.equal((await caged.get('/api/v1/website/me')).status, 401)
    assert.equal(await works(contact, 'green lantern 7'), false)
    for (const dead of [earlier, publicOne]) assert.equal(await works(contact, dead), false)
    const actions = (await eventsOf(owner, contact)).map((event) => event.action)
    assert.ok(actions.includes('contact.password-blocked'))
    const stranger = product.client('203.0.113.44')
    for (let i = 0; i < 6; i += 1) await websiteSignIn(stranger, contact.username, `wrong guess ${i}`)
    const counters = async () =>
      (await product.app.db.read.selectFrom('sign_in_counter').select('name').execute()).length
    const before = await counters()
    await websiteSignIn(browser, contact.username, 'green lantern 7')
    assert.equal(await counters(), before, 'the old device has no budget of its own')
    const fresh = product.client()
    await websiteSignIn(fresh, contact.username, secretsTo(product, contact.email).at(-1) ?? '')
    assert.equal((await setPassword(fresh, 'green lantern 7')).status, 204)
  })

  it('C9, A7: after the block the contact is still one who has set a password, and is sent a reset, not an invite', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    product.clock.advance(MINUTE)
    await pressReset(owner, contact, { blockOldPassword: true })
    await mailSettled(product)
    const shown = await freshContact(owner, contact)
    assert.equal(shown.state.code, 'reset-pending')
    assert.equal(shown.resetButton, 'send-password-reset')
    assert.equal((await lettersOf(owner, contact))[0]?.kind, 'temporary-password')
  })

  it('C9, A7: blocking a contact without a password makes no one of him who has set one', async () => {
    const contact = await aContact(owner)
    assert.equal((await pressReset(owner, contact, { blockOldPassword: true })).status, 202)
    await mailSettled(product)
    assert.equal((await freshContact(owner, contact)).state.code, 'invited')
  })
})
