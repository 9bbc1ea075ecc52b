import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { MINUTE, SECOND } from '@latchkey/core/instant'
import { isLongRun } from '../testing/engine.ts'
import type { Answer, HttpClient } from '../testing/http-client.ts'
import {
  aContact,
  aContactWithPassword,
  aRetailer,
  ownerClient,
  sendReset,
  websiteSignIn,
} from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  changed,
  freshContact,
  mailSettled,
  mailsTo,
  patchContact,
  secretsTo,
  setPassword,
} from '../testing/website-journeys.ts'

const MANY = 50
const ROUNDS = isLongRun ? 20 : 1
const many = <T>(make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: MANY }, (_, i) => make(i)))
const withStatus = (answers: readonly Answer<unknown>[], status: number) =>
  answers.filter((answer) => answer.status === status).length
const statuses = (answers: readonly Answer<unknown>[]) =>
  [...new Set(answers.map((answer) => answer.status))].sort()

describe('many at once', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)
  /** Clients in one network each, so that no budget of a place decides a race. */
  const browserAt = (index: number) => product.client(`100.${64 + (index % 60)}.${Math.floor(index / 60)}.7`)

  async function cagedBrowsers(contact: { username: string | null }, secret: string): Promise<HttpClient[]> {
    const browsers = Array.from({ length: MANY }, (_, i) => browserAt(i))
    const answers = await Promise.all(
      browsers.map((browser) => websiteSignIn(browser, contact.username, secret)),
    )
    assert.deepEqual(statuses(answers), [200])
    return browsers
  }
  const works = async (username: string | null, password: string) =>
    (await websiteSignIn(product.client(), username, password)).status === 200

  it('C8: of 50 parallel uses of one temporary password exactly one wins, and only its password works', async () => {
    const contact = await aContact(owner)
    const browsers = await cagedBrowsers(contact, await sendReset(product, owner, contact))
    const answers = await Promise.all(
      browsers.map((browser, i) => setPassword(browser, `race lantern ${i + 100}`)),
    )
    assert.equal(withStatus(answers, 204), 1, String(statuses(answers)))
    assert.ok(
      answers.every((answer) => [204, 401, 410].includes(answer.status)),
      String(statuses(answers)),
    )
    const winner = answers.findIndex((answer) => answer.status === 204)
    assert.equal(await works(contact.username, `race lantern ${winner + 100}`), true)
    assert.equal(await works(contact.username, `race lantern ${((winner + 1) % MANY) + 100}`), false)
    const alive = await Promise.all(browsers.map((browser) => browser.get('/api/v1/website/me')))
    assert.equal(withStatus(alive, 200), 1)
    await mailSettled(product)
    const notices = mailsTo(product, contact.email).filter((mail) => mail.subject.includes('was changed'))
    assert.equal(notices.length, 1)
  })

  it('C8, C9: of several live temporary passwords used at once exactly one wins and all are dead', async () => {
    const contact = await aContact(owner)
    const secrets = []
    for (let i = 0; i < 3; i += 1) secrets.push(await sendReset(product, owner, contact))
    const browsers = await Promise.all(
      secrets.map(async (secret, i) => {
        const browser = browserAt(i)
        await websiteSignIn(browser, contact.username, secret)
        return browser
      }),
    )
    const answers = await Promise.all(
      browsers.map((browser, i) => setPassword(browser, `race lantern ${i + 100}`)),
    )
    assert.equal(withStatus(answers, 204), 1)
    for (const secret of secrets) assert.equal(await works(contact.username, secret), false)
  })

  it('A4, C8: access switched off against 50 completions: no session lives on and no temporary password is alive', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const contact = await aContact(owner)
      const secret = await sendReset(product, owner, contact)
      const browsers = await cagedBrowsers(contact, secret)
      const [off, ...answers] = await Promise.all([
        patchContact(owner, contact, { websiteAccess: false }),
        ...browsers.map((browser, i) => setPassword(browser, `race lantern ${i + 100}`)),
      ])
      assert.equal(off.status, 200, off.text)
      assert.ok(withStatus(answers, 204) <= 1)
      await changed(owner, contact, { websiteAccess: true })
      const alive = await Promise.all(browsers.map((browser) => browser.get('/api/v1/website/me')))
      assert.deepEqual(statuses(alive), [401])
      assert.equal(await works(contact.username, secret), false)
      const { code } = (await freshContact(owner, contact)).state
      assert.equal(code, withStatus(answers, 204) === 1 ? 'active' : 'invite-expired')
    }
  })

  it('A4: a retailer deactivated against sign-ins and resets of its contacts leaves nothing of them alive', async () => {
    const retailer = await aRetailer(owner)
    const people: ContactWire[] = []
    for (let i = 0; i < 5; i += 1) people.push(await aContact(owner, { retailerId: retailer.id }))
    const secrets: string[] = []
    for (const person of people) secrets.push(await sendReset(product, owner, person))
    const browsers = Array.from({ length: 25 }, (_, i) => browserAt(i))
    const [off] = await Promise.all([
      owner.patch(`/api/v1/retailers/${retailer.id}`, { version: retailer.version, active: false }),
      ...browsers.map((browser, i) =>
        websiteSignIn(browser, people[i % 5]?.username ?? '', secrets[i % 5] ?? ''),
      ),
      ...people.map((person) =>
        owner.post(`/api/v1/contacts/${person.id}/resets`, { version: person.version, email: person.email }),
      ),
    ])
    assert.equal(off.status, 200, off.text)
    await owner.patch(`/api/v1/retailers/${retailer.id}`, { version: off.body.version, active: true })
    const alive = await Promise.all(browsers.map((browser) => browser.get('/api/v1/website/me')))
    assert.deepEqual(statuses(alive), [401])
    await mailSettled(product)
    for (const person of people) {
      for (const secret of secretsTo(product, person.email))
        assert.equal(await works(person.username, secret), false)
    }
  })

  it('A5, C8: a changed address against 50 completions: at most one wins, and no temporary password or cage is alive', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const contact = await aContact(owner)
      const secret = await sendReset(product, owner, contact)
      const browsers = await cagedBrowsers(contact, secret)
      const [patched, ...answers] = await Promise.all([
        patchContact(owner, contact, { email: `raced${round}@elsewhere.test` }),
        ...browsers.map((browser, i) => setPassword(browser, `race lantern ${i + 100}`)),
      ])
      assert.equal(patched.status, 200, patched.text)
      assert.ok(withStatus(answers, 204) <= 1)
      assert.equal(await works(contact.username, secret), false)
      const alive = await Promise.all(browsers.map((browser) => browser.get('/api/v1/website/me')))
      assert.equal(withStatus(alive, 200), withStatus(answers, 204))
      assert.equal(withStatus(alive, 403), 0)
    }
  })

  it('C9: 50 parallel resets by staff keep three live, and each is answered although the settings are read anew', async () => {
    const contact = await aContact(owner)
    product.clock.advance(3 * SECOND)
    const shown = { version: contact.version, email: contact.email }
    const answers = await many(() => owner.post(`/api/v1/contacts/${contact.id}/resets`, shown))
    assert.deepEqual(statuses(answers), [202])
    const live = await product.app.db.read
      .selectFrom('temporary_password')
      .select('id')
      .where('contact_id', '=', contact.id)
      .where('voided_at', 'is', null)
      .execute()
    assert.equal(live.length, 3)
    await mailSettled(product)
    const working = []
    for (const [i, secret] of secretsTo(product, contact.email).entries()) {
      if ((await websiteSignIn(browserAt(i), contact.username, secret)).status === 200) working.push(secret)
    }
    assert.ok(working.length <= 3, `${working.length} work`)
  })

  it('A5: 30 addresses changed at once, the settings read anew, are all changed and all told', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, () => aContact(owner)))
    product.clock.advance(3 * SECOND)
    const answers = await Promise.all(
      people.map(({ id, version }, i) =>
        owner.patch(`/api/v1/contacts/${id}`, { version, email: `m${i}@new.test` }),
      ),
    )
    assert.deepEqual(statuses(answers), [200])
    await mailSettled(product)
    for (const { email } of people) assert.equal(mailsTo(product, email).length, 1)
  })

  it('C10: 50 parallel requests of the public for one contact send one letter, from however many addresses', async () => {
    const contact = await aContact(owner)
    const ask = () =>
      many((i) => browserAt(i).post('/api/v1/website/forgot-password', { username: contact.username }))
    assert.deepEqual(statuses(await ask()), [202])
    await mailSettled(product)
    assert.equal(secretsTo(product, contact.email).length, 1)
    for (let i = 0; i < 4; i += 1) {
      product.clock.advance(2 * MINUTE)
      await ask()
      await mailSettled(product)
    }
    assert.equal(secretsTo(product, contact.email).length, 3)
  })

  it('C9: the old password blocked against sign-ins and a change of password with it leaves nothing of it alive', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
      product.clock.advance(SECOND)
      const { version, email } = await freshContact(owner, contact)
      const others = Array.from({ length: 20 }, (_, i) => browserAt(i))
      const [blocked, change] = await Promise.all([
        owner.post(`/api/v1/contacts/${contact.id}/resets`, { version, email, blockOldPassword: true }),
        setPassword(browser, 'kept lantern 9', 'green lantern 7'),
        ...others.map((other) => websiteSignIn(other, contact.username, 'green lantern 7')),
      ])
      assert.equal(blocked.status, 202, blocked.text)
      const alive = await Promise.all([browser, ...others].map((client) => client.get('/api/v1/website/me')))
      assert.deepEqual(statuses(alive), [401], `round ${round}, change ${change.status}`)
      assert.equal(await works(contact.username, 'green lantern 7'), false)
      assert.equal(await works(contact.username, 'kept lantern 9'), false)
    }
  })

  it('A3: of 20 people who take one username, or ones that look the same, at once, exactly one gets it', async () => {
    const shops: string[] = []
    for (let i = 0; i < 20; i += 1) shops.push((await aRetailer(owner)).id)
    const names = ['раура', 'рауpа'.normalize(), 'paypa', 'PAYPA', 'ｐaypa']
    const answers = await Promise.all(
      shops.map((retailerId, i) =>
        owner.post('/api/v1/contacts', {
          retailerId,
          firstName: 'Jane',
          username: names[i % names.length],
        }),
      ),
    )
    assert.equal(withStatus(answers, 201), 1, String(statuses(answers)))
    assert.ok(
      answers.every((answer) => [201, 400, 409].includes(answer.status)),
      String(statuses(answers)),
    )
  })
})
