import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkEmail } from '../contacts/email-address.ts'
import { checkName, hasName } from '../contacts/names.ts'
import { checkUsername } from '../usernames/username.ts'
import { demoPeople } from './demo-people.ts'

/** mulberry32, so that a test run repeats. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const { retailers, contacts } = demoPeople(seeded(7))
const percent = (part: number, whole: number) => (100 * part) / whole
const about = (actual: number, wanted: number) =>
  assert.ok(
    Math.abs(actual - wanted) < Math.max(1.5, wanted / 10),
    `${actual} % instead of about ${wanted} %`,
  )

describe('N2: the people of a demonstration', () => {
  it('N2: are 2,000 retailers and 5,000 contacts, the same for the same generator', () => {
    assert.deepEqual([retailers.length, contacts.length], [2000, 5000])
    assert.deepEqual(demoPeople(seeded(7)), { retailers, contacts })
    assert.notDeepEqual(demoPeople(seeded(8)), { retailers, contacts })
  })

  it('N2: begin with Jane Doe of the Corner Bike Shop, who has no access yet', () => {
    assert.equal(retailers[0]?.name, 'Corner Bike Shop')
    const { accountNumber, firstName, surname, email, username, websiteAccess, active } = contacts[0] ?? {}
    assert.deepEqual(
      [accountNumber, firstName, surname, email, username, websiteAccess, active],
      ['AC-20417', 'Jane', 'Doe', 'jane@cornerbike.test', 'AC-20417', false, true],
    )
    assert.deepEqual(demoPeople(seeded(7), { retailers: 1, contacts: 1 }).contacts.length, 1)
  })

  it('A1, A2, A3, N2: pass the rules of names, addresses and usernames, each address under .test', () => {
    for (const retailer of retailers) {
      for (const text of [retailer.name, retailer.town])
        assert.deepEqual(checkName(text, { required: true }), { ok: true, text })
    }
    for (const contact of contacts) {
      assert.ok(hasName(contact.firstName, contact.surname))
      assert.deepEqual(checkName(contact.firstName), { ok: true, text: contact.firstName })
      assert.deepEqual(checkName(contact.surname), { ok: true, text: contact.surname })
      if (contact.email !== null)
        assert.ok(checkEmail(contact.email).ok && contact.email.endsWith('.test'), contact.email)
      if (contact.username !== null) assert.ok(checkUsername(contact.username).ok, contact.username)
      if (contact.websiteAccess) assert.ok(contact.email !== null && contact.username !== null)
    }
  })

  it('A3, N2: no two usernames are equal or look alike, no account number, reference or shop name stands twice', () => {
    const usernames = contacts.flatMap((contact) =>
      contact.username === null ? [] : [checkUsername(contact.username)],
    )
    const seen = usernames.flatMap((checked) => (checked.ok ? [checked.skeleton] : []))
    assert.equal(new Set(seen).size, usernames.length)
    assert.equal(new Set(retailers.map((r) => r.accountNumber)).size, 2000)
    assert.equal(new Set(retailers.map((r) => r.name)).size, 2000)
    assert.equal(new Set(contacts.map((c) => c.reference)).size, 5000)
  })

  it('N2: have a retailer each, and every retailer someone', () => {
    const known = new Set(retailers.map((r) => r.accountNumber))
    assert.ok(contacts.every((contact) => known.has(contact.accountNumber)))
    assert.equal(new Set(contacts.map((c) => c.accountNumber)).size, 2000)
  })

  it('N2: have the gaps of real lists: shared mailboxes, missing e-mails and usernames, inactive ones', () => {
    const mailboxes = new Map<string, number>()
    for (const { email } of contacts) if (email) mailboxes.set(email, (mailboxes.get(email) ?? 0) + 1)
    const sharing = contacts.filter((c) => c.email !== null && (mailboxes.get(c.email) ?? 0) > 1).length
    about(percent(contacts.filter((c) => c.email === null).length, 5000), 6)
    about(percent(contacts.filter((c) => c.username === null).length, 5000), 5)
    about(percent(contacts.filter((c) => !c.active).length, 5000), 3)
    about(percent(retailers.filter((r) => !r.active).length, 2000), 2)
    about(percent(contacts.filter((c) => c.websiteAccess).length, 5000), 60)
    about(percent(sharing, 5000), 8)
  })

  it('N2: have names of many alphabets', () => {
    for (const script of ['Latin', 'Greek', 'Arabic', 'Han']) {
      const letters = new RegExp(`\\p{Script=${script}}`, 'u')
      assert.ok(
        contacts.some((c) => letters.test(c.surname)) && retailers.some((r) => letters.test(r.name)),
        script,
      )
    }
  })
})
