import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { HOUR } from '@latchkey/core/instant'
import { aClient, ask, CALLBACK, exchange, follow, pathOf, rpOf } from '../testing/openid-journeys.ts'
import { aContact, aContactWithPassword, ownerClient } from '../testing/people.ts'
import { NEW_PASSWORD, resetLettersTo } from '../testing/reset-journeys.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { mailSettled, secretsTo } from '../testing/website-journeys.ts'

const START = 'https://shop.test/'

describe('a forgotten password started from a shop', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)
  const shop = await aClient(owner, { name: 'Web shop', startUri: START })
  const scan = await aClient(owner, { name: 'Scan app', population: 'user' })
  const plain = await aClient(owner, { name: 'Order app' })

  /** From the client to our sign-in page, and through the forgot form; answers the temporary password mailed. */
  async function forgetsIn(client: typeof shop, contact: { username: string | null; email: string | null }) {
    const rp = await rpOf(product, client)
    const browser = product.client()
    const asked = await ask(rp)
    const signIn = await follow(product, browser, pathOf(asked.url))
    assert.match(signIn.answer.text, new RegExp(`Sign in to go on to ${client.name}`))
    assert.match(signIn.answer.text, /href="\/forgot-password"/)
    const form = await browser.get('/forgot-password')
    assert.match(form.text, new RegExp(`After that you go on to ${client.name}`))
    const sent = await browser.form('/forgot-password', { username: contact.username ?? '' })
    assert.equal(sent.status, 200)
    assert.match(sent.text, new RegExp(client.name))
    await mailSettled(product)
    return { rp, browser, asked, temporary: secretsTo(product, contact.email).at(-1) ?? '' }
  }

  it('C6, D1: in the same browser it ends back in that shop, with a code that holds', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    product.clock.advance(3 * 60_000)
    const { rp, browser, asked, temporary } = await forgetsIn(shop, contact)
    const typed = { username: contact.username ?? '', password: temporary }
    const caged = await browser.form('/', typed)
    assert.equal(caged.headers.get('location'), '/set-password')
    assert.match((await browser.get('/set-password')).text, /you go on to Web shop/)
    const early = await follow(product, browser, pathOf((await ask(rp)).url))
    assert.equal(early.outside, null, 'no code before the new password is set')
    // The form may be wrong once: the shop still waits.
    await browser.form('/set-password', { newPassword: 'short', currentPassword: '' })
    const set = await browser.form('/set-password', { newPassword: 'yellow lantern 8', currentPassword: '' })
    const { outside } = await follow(product, browser, set)
    assert.ok(outside)
    assert.equal(`${outside.origin}${outside.pathname}`, CALLBACK)
    assert.ok(outside.searchParams.get('code'))
    // The flow that was begun last is the one that goes on; the one before it can be gone on with as well.
    assert.notEqual(outside.searchParams.get('state'), asked.state)
    const first = await follow(product, browser, pathOf(asked.url))
    assert.ok(first.outside)
    assert.equal((await exchange(rp, first.outside, asked)).claims()?.sub, contact.id)
  })

  it('D1, P56: opened in another browser it ends at a page that names the shop and leads to its registered address alone', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    product.clock.advance(3 * 60_000)
    const { rp, browser, asked, temporary } = await forgetsIn(shop, contact)
    const phone = product.client()
    await phone.form('/', { username: contact.username ?? '', password: temporary })
    const set = await phone.form('/set-password', { newPassword: 'yellow lantern 8', currentPassword: '' })
    const page = await follow(product, phone, set)
    assert.equal(page.outside, null)
    assert.equal(page.at, `/back-to/${shop.id}`)
    assert.match(page.answer.text, /Your new password is set/)
    const outward = [...page.answer.text.matchAll(/href="(https?:[^"]*)"/g)].map(([, href]) => href)
    assert.deepEqual([...new Set(outward)], [START])
    // The browser that began still waits, and goes on with the new password.
    const signedIn = await browser.form('/', {
      username: contact.username ?? '',
      password: 'yellow lantern 8',
    })
    const { outside } = await follow(product, browser, signedIn)
    assert.ok(outside)
    assert.equal((await exchange(rp, outside, asked)).claims()?.sub, contact.id)
    // Nobody else is shown such a page, and no other client's.
    assert.equal((await product.client().get(`/back-to/${shop.id}`)).status, 303)
    for (const id of ['nobody', 'https:%2F%2Fevil.test'])
      assert.equal((await phone.get(`/back-to/${id}`)).headers.get('location'), '/account?done=password-set')
  })

  it('D1: later than the shop waits, and without an address to lead to, the page says where to go on', async () => {
    const contact = await aContact(owner)
    const { browser, temporary } = await forgetsIn(plain, contact)
    product.clock.advance(2 * HOUR + 1)
    await browser.form('/', { username: contact.username ?? '', password: temporary })
    const set = await browser.form('/set-password', { newPassword: 'yellow lantern 8', currentPassword: '' })
    const page = await follow(product, browser, set)
    assert.equal(page.at, `/back-to/${plain.id}`)
    assert.match(page.answer.text, /Open Order app where you used it before/)
    assert.doesNotMatch(page.answer.text, /href="https?:/)
  })

  it('S7, U2: a user who resets on his way to an app is led back to that app’s sign-in', async () => {
    const packer = await aUser(product, { type: 'scan-pack' })
    const rp = await rpOf(product, scan)
    const browser = product.client()
    const asked = await ask(rp)
    const signIn = await follow(product, browser, pathOf(asked.url))
    assert.match(signIn.answer.text, /Sign in to go on to Scan app/)
    const typed = { username: packer.username }
    const option = await browser.form('/portal/forgot-password', typed)
    assert.match(option.text, /href="\/app\/sign-in"/)
    await browser.form('/portal/forgot-password/send', { ...typed, neutral: '' })
    await mailSettled(product)
    const letter = resetLettersTo(product, packer.username).at(-1)
    assert.ok(letter)
    await browser.get(`/reset/${letter.token}`)
    const set = await browser.form('/reset', {
      code: letter.code,
      newPassword: NEW_PASSWORD,
      confirmPassword: NEW_PASSWORD,
    })
    assert.equal(set.headers.get('location'), '/app/sign-in?done=password-reset')
    const posted = await browser.form('/app/sign-in', { username: packer.username, password: NEW_PASSWORD })
    const { outside } = await follow(product, browser, posted)
    assert.ok(outside)
    assert.equal((await exchange(rp, outside, asked)).claims()?.sub, packer.id)
  })
})
