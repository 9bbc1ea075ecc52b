import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
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
  lettersOf,
  mailSettled,
  patchContact,
  pressReset,
} from '../testing/website-journeys.ts'

describe('a contact and what access needs', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)
  const retailer = await aRetailer(owner)

  const create = (fields: Record<string, unknown>) =>
    owner.post('/api/v1/contacts', { retailerId: retailer.id, firstName: 'Jane', ...fields })
  const faultsOf = (answer: { body: { errors?: { field: string; code: string }[] } }) =>
    (answer.body.errors ?? []).map(({ field, code }) => [field, code])

  it('A1: a retailer has no sign-in of its own: contacts of one retailer sign in each with his own', async () => {
    const one = await aContactWithPassword(product, owner, 'green lantern 7', { retailerId: retailer.id })
    const other = await aContactWithPassword(product, owner, 'blue lantern 8', { retailerId: retailer.id })
    const answer = await websiteSignIn(product.client(), one.contact.username, 'green lantern 7')
    assert.equal(answer.body.contact.id, one.contact.id)
    assert.equal(answer.body.contact.retailer.id, retailer.id)
    assert.equal((await websiteSignIn(product.client(), one.contact.username, 'blue lantern 8')).status, 401)
    await changed(owner, one.contact, { websiteAccess: false })
    assert.equal((await other.browser.get('/api/v1/website/me')).status, 200)
    const nobody = await websiteSignIn(product.client(), retailer.accountNumber, 'green lantern 7')
    assert.equal(nobody.status, 401)
  })

  it('A1: a contact needs a first name or a surname', async () => {
    assert.equal((await create({ firstName: null, surname: 'Doe' })).status, 201)
    assert.equal((await create({ firstName: 'Jane', surname: ' ' })).status, 201)
    const nameless = await create({ firstName: ' ', surname: '' })
    assert.equal(nameless.status, 400)
    assert.deepEqual(faultsOf(nameless), [['firstName', 'name-missing']])
    const contact = await aContact(owner, { surname: '' })
    assert.equal((await patchContact(owner, contact, { firstName: '' })).status, 400)
  })

  it('A1: everything a person has to see before sending stands on the contact: retailer, name, username and e-mail', async () => {
    const contact = await freshContact(owner, await aContact(owner, { retailerId: retailer.id }))
    assert.equal(contact.retailer.name, retailer.name)
    assert.equal(contact.retailer.accountNumber, retailer.accountNumber)
    assert.ok(contact.firstName && contact.username && contact.email && contact.version)
  })

  it('A1: a reset with a stale version is 409 with the current row, and nothing is sent', async () => {
    const shown = await aContact(owner)
    await changed(owner, shown, { surname: 'Married' })
    const answer = await owner.post(`/api/v1/contacts/${shown.id}/resets`, {
      version: shown.version,
      email: shown.email,
    })
    assert.equal(answer.status, 409)
    assert.equal(answer.body.code, 'changed-meanwhile')
    const current: ContactWire = answer.body.current
    assert.deepEqual(current, await freshContact(owner, shown))
    assert.equal((await lettersOf(owner, shown)).length, 0)
    const again = await owner.post(`/api/v1/contacts/${shown.id}/resets`, {
      version: current.version,
      email: current.email,
    })
    assert.equal(again.status, 202)
  })

  it('A1: a reset for another address than the stored one is 409, and nothing is sent', async () => {
    const contact = await aContact(owner)
    for (const email of ['other@cornerbike.test', contact.email?.toUpperCase(), '']) {
      const answer = await owner.post(`/api/v1/contacts/${contact.id}/resets`, {
        version: contact.version,
        email,
      })
      assert.equal(answer.status, 409, String(email))
    }
    for (const missing of [{ version: contact.version }, { email: contact.email }, {}]) {
      assert.equal((await owner.post(`/api/v1/contacts/${contact.id}/resets`, missing)).status, 400)
    }
    assert.equal((await lettersOf(owner, contact)).length, 0)
  })

  it('A1: issuing, signing in and the courier leave the version alone, so that nobody is told of a change that was none', async () => {
    const contact = await aContact(owner)
    const secret = await sendReset(product, owner, contact)
    await websiteSignIn(product.client(), contact.username, secret)
    await mailSettled(product)
    assert.equal((await freshContact(owner, contact)).version, contact.version)
  })

  it('A1: a change with a stale version is 409 with the current row, and neither change is lost', async () => {
    const contact = await aContact(owner)
    await changed(owner, contact, { phone: '0123 456' })
    const stale = await owner.patch(`/api/v1/contacts/${contact.id}`, {
      version: contact.version,
      surname: 'Lost',
    })
    assert.equal(stale.status, 409)
    assert.equal(stale.body.current.phone, '0123 456')
    assert.equal((await freshContact(owner, contact)).surname, contact.surname)
  })

  it('A2: switching access on without e-mail or username is refused naming each missing field', async () => {
    const cases: [Record<string, unknown>, string[][]][] = [
      [{ username: 'has-no-mail' }, [['email', 'email-missing']]],
      [{ email: 'has.no.name@shop.test' }, [['username', 'username-missing']]],
      [
        {},
        [
          ['email', 'email-missing'],
          ['username', 'username-missing'],
        ],
      ],
    ]
    for (const [fields, faults] of cases) {
      const made = await create({ ...fields, websiteAccess: true })
      assert.equal(made.status, 400)
      assert.deepEqual(faultsOf(made), faults)
      const later = await create(fields)
      assert.equal(later.status, 201, later.text)
      const turned = await patchContact(owner, later.body, { websiteAccess: true })
      assert.deepEqual(faultsOf(turned), faults)
      assert.equal((await freshContact(owner, later.body)).websiteAccess, false)
    }
  })

  it('A2: e-mail and username cannot be taken away while access is on', async () => {
    const contact = await aContact(owner)
    assert.deepEqual(faultsOf(await patchContact(owner, contact, { email: null })), [
      ['email', 'email-missing'],
    ])
    assert.deepEqual(faultsOf(await patchContact(owner, contact, { username: '' })), [
      ['username', 'username-missing'],
    ])
    const off = await changed(owner, contact, { email: null, websiteAccess: false })
    assert.equal(off.state.code, 'incomplete')
  })

  it('A2, P22: what is not a real address is refused, and no address is ever made up', async () => {
    const wrong = [
      'jane',
      'jane@',
      '@shop.test',
      'jane@shop',
      'a@b.test, c@d.test',
      'Jane <j@shop.test>',
      'none@none.none',
    ]
    for (const email of [
      ...wrong,
      'jane@shop.test\r\nBcc: x@y.test',
      'j\u00e4ne@shop.test',
      'noemail@shop.test',
    ]) {
      const answer = await create({ email, username: `n${wrong.length}`, websiteAccess: true })
      assert.equal(answer.status, 400, email)
      assert.equal(answer.body.errors[0].field, 'email', email)
    }
    const contact = (await create({ username: 'mailless-one' })).body
    assert.equal(contact.email, null)
    const pressed = await owner.post(`/api/v1/contacts/${contact.id}/resets`, {
      version: contact.version,
      email: '',
    })
    assert.equal(pressed.body.code, 'email-missing')
  })

  it('A3: several contacts may share an e-mail address, and each is sent his own temporary password', async () => {
    const email = 'shop.mailbox@cornerbike.test'
    const one = await aContact(owner, { email })
    const other = await aContact(owner, { email })
    const first = await sendReset(product, owner, one)
    const second = await sendReset(product, owner, other)
    assert.equal((await websiteSignIn(product.client(), one.username, first)).status, 200)
    assert.equal((await websiteSignIn(product.client(), other.username, first)).status, 401)
    assert.equal((await websiteSignIn(product.client(), other.username, second)).status, 200)
  })

  it('C11: a reset for who cannot get one names everything that is missing, and nothing is sent', async () => {
    const bare = (await create({})).body
    const all = await owner.post(`/api/v1/contacts/${bare.id}/resets`, { version: bare.version, email: '' })
    assert.equal(all.status, 422)
    assert.deepEqual(faultsOf(all), [
      ['email', 'email-missing'],
      ['username', 'username-missing'],
      ['websiteAccess', 'access-off'],
    ])
    const inactive = await aContact(owner, { retailerId: (await aRetailer(owner)).id })
    await changed(owner, inactive, { active: false, websiteAccess: false })
    const { version } = (await owner.get(`/api/v1/retailers/${inactive.retailerId}`)).body
    await owner.patch(`/api/v1/retailers/${inactive.retailerId}`, { version, active: false })
    const answer = await pressReset(owner, inactive)
    assert.equal(answer.body.code, 'contact-inactive')
    assert.deepEqual(
      faultsOf(answer).map(([, code]) => code),
      ['contact-inactive', 'retailer-inactive', 'access-off'],
    )
    for (const { message } of answer.body.errors as { message: string }[]) assert.match(message, /\.$/)
    for (const contact of [bare, inactive]) assert.equal((await lettersOf(owner, contact)).length, 0)
  })
})
