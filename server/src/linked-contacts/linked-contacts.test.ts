import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE, SECOND } from '@latchkey/core/instant'
import * as openid from 'openid-client'
import {
  LINKED_PASSWORD,
  linkedContacts,
  linkMailed,
  offerLink,
  twoOfOnePerson,
} from '../testing/linked-journeys.ts'
import { aClient, ask, exchange, follow, pathOf, rpOf } from '../testing/openid-journeys.ts'
import { aContact, ownerClient, sendReset, websiteSignIn } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { changed, eventsOf, forgot, freshContact, mailsTo, secretsTo } from '../testing/website-journeys.ts'

it('A1, A5, E1: two contacts become one login once the person confirms from the mailbox with the password that stays', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { kept, joined, email, harbour, hill } = await twoOfOnePerson(product, owner, 'anna@one.test')
  const signedIn = product.client()
  assert.equal((await websiteSignIn(signedIn, kept.username, LINKED_PASSWORD)).body.state, 'signed-in')
  const invite = await sendReset(product, owner, joined)
  const resent = await sendReset(product, owner, kept)
  const offered = await offerLink(owner, owner, kept, joined)
  assert.equal(offered.status, 202, offered.text)
  const path = await linkMailed(product, email)

  const letter = mailsTo(product, email).at(-1)
  for (const name of [harbour.name, hill.name]) assert.ok(letter?.text.includes(name), name)
  for (const name of [kept.username, joined.username])
    assert.ok(!`${letter?.text}${letter?.html}`.includes(name ?? '?'), 'C5: no username in it')
  const waits = (await owner.get(`/api/v1/contacts/${joined.id}/links`)).body
  assert.deepEqual(
    [waits.items.length, waits.offers[0]?.other.id, waits.offers[0]?.keep],
    [0, kept.id, kept.id],
  )

  const person = product.client()
  const page = await person.get(path)
  assert.equal(page.status, 200)
  assert.ok(!page.text.includes(kept.username ?? '?'), 'a mailbox others read learns no username')
  const wrong = await person.form(path, { username: kept.username ?? '', password: 'not my password 1' })
  assert.equal(wrong.status, 401)
  const other = await person.form(path, { username: joined.username ?? '', password: LINKED_PASSWORD })
  assert.equal(other.status, 401, 'the username is proven too')
  assert.equal((await signedIn.get('/api/v1/website/me')).status, 200, 'nothing has changed yet')

  const rows = async () => {
    const { read } = product.app.db
    const held = await read.selectFrom('contact').select(['id', 'state_code']).execute()
    return [kept, joined].map(({ id }) => held.find((row) => row.id === id)?.state_code)
  }
  for (let i = 0; i < 3; i += 1)
    await person.form(path, { username: kept.username ?? '', password: `wrong guess ${i}` })
  assert.equal((await rows())[0], 'locked', 'A7: a lock set here shows on the row')
  product.clock.advance(MINUTE)

  const done = await person.form(path, { username: kept.username ?? '', password: LINKED_PASSWORD })
  assert.match(done.text, /Done\./)
  assert.deepEqual(await rows(), ['active', 'active'], 'A7: who has just proven himself is not locked')
  assert.equal(
    (await person.form(path, { username: kept.username ?? '', password: LINKED_PASSWORD })).status,
    410,
  )
  assert.equal((await signedIn.get('/api/v1/website/me')).status, 401)
  for (const secret of [invite, resent])
    for (const name of [kept.username, joined.username])
      assert.equal((await websiteSignIn(product.client(), name, secret)).status, 401)
  const both = [await freshContact(owner, kept), await freshContact(owner, joined)]
  assert.deepEqual(
    both.map((one) => [one.username, one.state.code]),
    [
      [kept.username, 'active'],
      [kept.username, 'active'],
    ],
  )
  const found = await owner.get(`/api/v1/contacts?search=${kept.username}`)
  assert.equal(found.body.items.length, 2, 'both are found by the username')
  const told = mailsTo(product, email).filter((mail) => /one username and one password/.test(mail.text))
  assert.ok(told.length >= 1)
  for (const contact of [kept, joined])
    assert.ok((await eventsOf(owner, contact)).some((event) => event.action === 'contact.linked'))
  // The username that was left is free.
  await aContact(owner, { username: joined.username })
  const links = (await owner.get(`/api/v1/contacts/${kept.id}/links`)).body
  assert.deepEqual(
    links.items.map((one: { id: string }) => one.id),
    [joined.id],
  )
})

it('A1, A4, L3: who serves several retailers chooses one before anything else, comes back to it first, and is not offered what is off', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { kept, joined, harbour, hill } = await linkedContacts(product, owner, 'anna@two.test')
  const browser = product.client()
  const posted = await browser.form('/', { username: kept.username ?? '', password: LINKED_PASSWORD })
  assert.deepEqual([posted.status, posted.headers.get('location')], [303, '/choose-retailer'])
  for (const path of ['/api/v1/website/me', '/api/v1/website/sessions']) {
    const no = await browser.get(path)
    assert.deepEqual([no.status, no.body.code], [403, 'retailer-choice-required'], path)
  }
  for (const path of ['/account', '/set-password']) {
    const held = await browser.get(path, { accept: 'text/html' })
    assert.match(held.text, /href="\/choose-retailer"/, path)
  }
  const page = await browser.get('/choose-retailer')
  for (const shown of [harbour.name, hill.name, harbour.accountNumber, 'Bergen', 'Oslo'])
    assert.ok(page.text.includes(shown), shown)
  const foreign = await browser.form('/choose-retailer', { contact: '0198f000-0000-7000-8000-000000000000' })
  assert.equal(foreign.status, 422)

  product.clock.advance(SECOND)
  const chose = await browser.form('/choose-retailer', { contact: joined.id })
  assert.equal(chose.headers.get('location'), '/account')
  assert.equal((await browser.get('/api/v1/website/me')).body.retailer.name, hill.name)
  assert.match((await browser.get('/account')).text, /Change retailer/)
  assert.ok((await eventsOf(owner, joined)).some((event) => event.action === 'contact.retailer-chosen'))
  assert.equal((await freshContact(owner, kept)).state.lastSignInAt === undefined, false)

  const again = product.client()
  const state = await websiteSignIn(again, kept.username, LINKED_PASSWORD)
  assert.equal(state.body.state, 'retailer-choice-required')
  const choice = (await again.get('/api/v1/website/retailers')).body
  assert.deepEqual([choice.chosen, choice.items[0].contactId], [null, joined.id])
  assert.equal((await again.put('/api/v1/website/retailer', { contactId: kept.id })).status, 204)
  const lastSignIn = async () =>
    (
      await product.db.read
        .selectFrom('contact')
        .select('last_sign_in_at')
        .where('id', '=', joined.id)
        .executeTakeFirstOrThrow()
    ).last_sign_in_at
  const signedIn = await lastSignIn()
  product.clock.advance(SECOND)
  const before = again.cookies.get('latchkey-session') ?? [...again.cookies.values()].join()
  assert.equal((await again.put('/api/v1/website/retailer', { contactId: joined.id })).status, 204)
  assert.notEqual(again.cookies.get('latchkey-session') ?? [...again.cookies.values()].join(), before)

  assert.equal(await lastSignIn(), signedIn, 'a change of retailer is no sign-in')

  // A4: off at one shop ends what was entered for it, and leaves the other alone.
  assert.equal((await again.put('/api/v1/website/retailer', { contactId: kept.id })).status, 204)
  await changed(owner, joined, { websiteAccess: false })
  assert.equal((await browser.get('/api/v1/website/me')).status, 401)
  assert.equal((await again.get('/api/v1/website/me')).body.id, kept.id)
  assert.equal(
    (await again.put('/api/v1/website/retailer', { contactId: joined.id })).body.code,
    'retailer-not-offered',
  )
  assert.doesNotMatch((await again.get('/account')).text, /Change retailer/)
  const single = (await again.get('/choose-retailer')).text
  assert.match(single, /registered at one retailer/)
  assert.doesNotMatch(single, /several retailers/)
  assert.equal(
    (await websiteSignIn(product.client(), kept.username, LINKED_PASSWORD)).body.state,
    'signed-in',
  )
  await changed(owner, kept, { active: false })
  const refused = await websiteSignIn(product.client(), kept.username, LINKED_PASSWORD)
  assert.deepEqual([refused.status, refused.body.code], [401, 'sign-in-refused'])
})

it('C6, C8, C10: a forgotten password is one letter that names the person and all his retailers; out of the cage he chooses', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { kept, joined, email, harbour, hill } = await linkedContacts(product, owner, 'anna@three.test')
  const seen = secretsTo(product, email).length
  await forgot(product, kept.username)
  const secrets = secretsTo(product, email)
  assert.equal(secrets.length, seen + 1)
  const letter = mailsTo(product, email).find((mail) => mail.text.includes(secrets.at(-1) ?? '?'))
  for (const said of ['Anna Berg', harbour.name, hill.name]) assert.ok(letter?.text.includes(said), said)
  assert.ok(!`${letter?.text}${letter?.html}`.includes(kept.username ?? '?'))
  const states = async () => [
    (await freshContact(owner, kept)).state.code,
    (await freshContact(owner, joined)).state.code,
  ]
  assert.deepEqual((await states()).toSorted(), ['active', 'reset-pending'])

  const browser = product.client()
  const caged = await websiteSignIn(browser, kept.username, secrets.at(-1) ?? '')
  assert.equal(caged.body.state, 'password-change-required')
  assert.equal((await browser.get('/api/v1/website/retailers')).body.code, 'password-change-required')
  assert.equal(
    (await browser.put('/api/v1/website/password', { newPassword: 'amber harbour 9' })).status,
    204,
  )
  assert.equal((await browser.get('/api/v1/website/me')).body.code, 'retailer-choice-required')
  assert.equal((await browser.put('/api/v1/website/retailer', { contactId: joined.id })).status, 204)
  assert.equal((await browser.get('/api/v1/website/me')).body.id, joined.id)
  assert.deepEqual(await states(), ['active', 'active'])
  assert.equal((await websiteSignIn(product.client(), kept.username, LINKED_PASSWORD)).status, 401)
})

it('D1: through OpenID Connect the choice stands inside the flow, the claims are those of the chosen contact, and select_account asks again', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { kept, joined, hill } = await linkedContacts(product, owner, 'anna@four.test')
  const rp = await rpOf(product, await aClient(owner))
  const browser = product.client()
  const asked = await ask(rp)
  await follow(product, browser, pathOf(asked.url))
  const posted = await browser.form('/', { username: kept.username ?? '', password: LINKED_PASSWORD })
  const choice = await follow(product, browser, posted)
  assert.equal(choice.at, '/choose-retailer')
  // Nothing goes past the choice: not the flow itself, and not a second one.
  const past = await follow(product, browser, pathOf((await ask(rp)).url))
  assert.equal(past.at, '/choose-retailer')
  const silent = await follow(product, browser, pathOf((await ask(rp, { prompt: 'none' })).url))
  assert.equal(silent.outside?.searchParams.get('error'), 'login_required')

  const restarted = await ask(rp)
  await follow(product, browser, pathOf(restarted.url))
  const chose = await follow(product, browser, await browser.form('/choose-retailer', { contact: joined.id }))
  assert.ok(chose.outside, chose.answer.text.slice(0, 400))
  const tokens = await exchange(rp, chose.outside, restarted)
  assert.equal(tokens.claims()?.sub, joined.id)
  const info = await openid.fetchUserInfo(rp, tokens.access_token, joined.id)
  assert.equal((info.retailer as { name: string }).name, hill.name)
  assert.equal(info.retailer_choice, true)

  product.clock.advance(SECOND)
  const change = await ask(rp, { prompt: 'select_account' })
  const page = await follow(product, browser, pathOf(change.url))
  assert.equal(page.at, '/choose-retailer')
  const other = await follow(product, browser, await browser.form('/choose-retailer', { contact: kept.id }))
  assert.ok(other.outside, other.answer.text.slice(0, 400))
  assert.equal((await exchange(rp, other.outside, change)).claims()?.sub, kept.id)
  // What the shop had for the retailer before is dead with the next request.
  await assert.rejects(openid.fetchUserInfo(rp, tokens.access_token, joined.id))
  product.clock.advance(SECOND)
  const stays = await ask(rp, { prompt: 'select_account' })
  await follow(product, browser, pathOf(stays.url))
  const same = await follow(product, browser, await browser.form('/choose-retailer', { contact: kept.id }))
  assert.ok(same.outside, same.answer.text.slice(0, 400))
  assert.equal((await exchange(rp, same.outside, stays)).claims()?.sub, kept.id)

  // Half-way in, a sign-out by the client leaves nothing for whoever sits here next.
  const halfway = product.client()
  await halfway.form('/', { username: kept.username ?? '', password: LINKED_PASSWORD })
  assert.equal((await halfway.get('/choose-retailer')).status, 200)
  const cookies = [...halfway.cookies]
  await follow(product, halfway, `/oidc/sign-out?client_id=${rp.clientMetadata().client_id}`)
  for (const [name, value] of cookies) halfway.cookies.set(name, value)
  assert.notEqual((await halfway.get('/choose-retailer')).status, 200)
  assert.equal((await halfway.get('/account')).status, 303)

  // An app of users that was asked for in this browser before does not get him.
  const scan = await rpOf(product, await aClient(owner, { population: 'user' }))
  const shared = product.client()
  assert.match((await follow(product, shared, pathOf((await ask(scan)).url))).at, /^\/app\/sign-in/)
  await shared.form('/', { username: kept.username ?? '', password: LINKED_PASSWORD })
  const chosen = await shared.form('/choose-retailer', { contact: kept.id })
  assert.equal(chosen.headers.get('location'), '/account')
  await changed(owner, joined, { websiteAccess: false })
  const alone = await shared.form('/', { username: kept.username ?? '', password: LINKED_PASSWORD })
  assert.equal(alone.headers.get('location'), '/account')
})
