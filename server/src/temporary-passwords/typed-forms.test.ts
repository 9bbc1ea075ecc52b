import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { HOUR, MINUTE } from '@latchkey/core/instant'
import {
  aContact,
  aContactWithPassword,
  ownerClient,
  sendReset,
  signInOwner,
  websiteSignIn,
} from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { mailSettled, setPassword } from '../testing/website-journeys.ts'

describe('what is typed into the sign-in form', async () => {
  const product = await startTestProduct({ after })
  let owner = await ownerClient(product)

  const state = async (username: string | null, password: string, client = product.client()) => {
    const answer = await websiteSignIn(client, username, password)
    return answer.status === 200 ? answer.body.state : answer.body.code
  }
  const fullWidth = (text: string) =>
    text.replace(/[a-z0-9-]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0))

  it('C4, P26: case, hyphens, blanks, line breaks and full-width forms of a temporary password do not matter', async () => {
    const contact = await aContact(owner)
    const secret = await sendReset(product, owner, contact)
    const forms = [
      secret,
      secret.toUpperCase(),
      secret.replaceAll('-', ''),
      secret.replaceAll('-', ' '),
      secret.replaceAll('-', '\u2013'),
      ` ${secret}\r\n`,
      `\t${[...secret].join(' ')}\u00a0`,
      fullWidth(secret),
      fullWidth(secret.toUpperCase().toLowerCase()),
    ]
    for (const form of forms) {
      assert.equal(await state(contact.username, form), 'password-change-required', JSON.stringify(form))
    }
    for (const form of [
      `${secret}a`,
      secret.slice(1),
      `${secret.slice(0, -1)}0`,
      secret.replaceAll('-', '_'),
    ]) {
      assert.equal(await state(contact.username, form), 'sign-in-refused', JSON.stringify(form))
    }
  })

  it('C4: case, blanks around it and full-width forms of the username do not matter', async () => {
    const contact = await aContact(owner, { username: 'AC-20417-Straße' })
    const secret = await sendReset(product, owner, contact)
    for (const form of ['ac-20417-strasse', ' AC-20417-STRASSE ', 'ＡＣ-20417-straße']) {
      assert.equal(await state(form, secret), 'password-change-required', form)
    }
  })

  it("C4: another contact's temporary password opens nothing", async () => {
    const one = await aContact(owner)
    const other = await aContact(owner)
    const secret = await sendReset(product, owner, one)
    assert.equal(await state(other.username, secret), 'sign-in-refused')
  })

  it('C4, P10: an ordinary password is never trimmed, and verified in case and to its last character', async () => {
    const password = ' two blanks 2 '
    const { contact } = await aContactWithPassword(product, owner, password)
    assert.equal(await state(contact.username, password), 'signed-in')
    for (const near of [
      'two blanks 2',
      ` two blanks 2`,
      'two blanks 2 ',
      ' two  blanks 2 ',
      ' Two blanks 2 ',
    ]) {
      assert.equal(await state(contact.username, near), 'sign-in-refused', JSON.stringify(near))
    }
    const long = `${'x'.repeat(126)}1y`
    const { contact: writer } = await aContactWithPassword(product, owner, long)
    assert.equal(await state(writer.username, long), 'signed-in')
    assert.equal(await state(writer.username, `${long.slice(0, -1)}z`), 'sign-in-refused')
  })

  it('C4, P12: a password set composed signs in decomposed, and the other way round', async () => {
    for (const [set, typed] of [
      ['Caf\u00e9 terrasse 5', 'Cafe\u0301 terrasse 5'],
      ['Cafe\u0301 balcon 5', 'Caf\u00e9 balcon 5'],
      ['ｗｉｄｅ ｏｐｅｎ 5', 'wide open 5'],
    ] as const) {
      const { contact } = await aContactWithPassword(product, owner, set)
      assert.equal(await state(contact.username, typed), 'signed-in', set)
    }
  })

  it('C4: a password that merely looks like a temporary one works as a password, exactly as it was chosen', async () => {
    const password = 'abcd-efgh-jkmn-pqr2'
    const { contact } = await aContactWithPassword(product, owner, password)
    await sendReset(product, owner, contact)
    assert.equal(await state(contact.username, password), 'signed-in')
    assert.equal(await state(contact.username, password.toUpperCase()), 'sign-in-refused')
    assert.equal(await state(contact.username, password.replaceAll('-', '')), 'sign-in-refused')
  })

  it('C4, L2: a live temporary password signs in whatever the lock of the account', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    const secret = await sendReset(product, owner, contact)
    const stranger = product.client('203.0.113.40')
    for (let i = 0; i < 6; i += 1) await websiteSignIn(stranger, contact.username, `wrong guess ${i}`)
    const locked = await owner.get(`/api/v1/contacts/${contact.id}`)
    assert.equal(locked.body.state.code, 'locked')
    assert.equal(await state(contact.username, 'green lantern 7'), 'sign-in-refused')
    const browser = product.client()
    assert.equal(await state(contact.username, secret, browser), 'password-change-required')
    assert.equal((await setPassword(browser, 'blue lantern 8')).status, 204)
    assert.equal(await state(contact.username, 'blue lantern 8'), 'signed-in')
    await mailSettled(product)
  })

  it('C3, P03: a temporary password works until a millisecond before its end and is refused like a wrong one from it', async () => {
    const contact = await aContact(owner)
    const secret = await sendReset(product, owner, contact)
    product.clock.advance(48 * HOUR - 1)
    assert.equal(await state(contact.username, secret), 'password-change-required')
    product.clock.advance(1)
    const expired = await websiteSignIn(product.client(), contact.username, secret)
    const wrong = await websiteSignIn(product.client(), contact.username, 'never was one 1')
    assert.equal(expired.status, 401)
    assert.equal(expired.text, wrong.text)
    assert.match(expired.body.detail, /ask for a new/)
    owner = await signInOwner(product)
  })

  it('C3: a change of the setting does not move the end of what is issued', async () => {
    const contact = await aContact(owner)
    const secret = await sendReset(product, owner, contact)
    await owner.patch('/api/v1/settings', { 'temporary-password.hours': 1 })
    product.clock.advance(2 * HOUR + MINUTE)
    assert.equal(await state(contact.username, secret), 'password-change-required')
    owner = await signInOwner(product)
    await owner.patch('/api/v1/settings', { 'temporary-password.hours': 48 })
  })

  it('C7: a refused new password stays in its field, and the password in use is never sent back', async () => {
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const page = await browser.form('/set-password', {
      currentPassword: 'green lantern 7',
      newPassword: 'short-1',
    })
    assert.equal(page.status, 422, page.text)
    assert.ok(page.text.includes('short-1'))
    assert.ok(!page.text.includes('green lantern 7'))
  })
})
