import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mapColumns } from './columns.ts'
import { matchContact } from './match-contact.ts'
import { mergeRow } from './merge-row.ts'
import type { ContactFields, ImportRow, RetailerFields } from './row.ts'

const { mapping } = mapColumns(['Account', 'CompanyName', 'Mail', 'Login', 'ContactID'])
const shop: RetailerFields = {
  accountNumber: 'AC-1',
  name: 'Corner Bike Shop',
  town: 'Leeds',
  phone: null,
  active: true,
}
const jane: ContactFields = {
  reference: null,
  firstName: 'Jane',
  surname: 'Doe',
  email: 'shop@corner.test',
  phone: null,
  username: 'AC-1',
  websiteAccess: true,
  active: true,
  language: null,
}
const codes = (merged: ReturnType<typeof mergeRow>) => merged.problems.map((p) => [p.column, p.code])
const row = (fields: Omit<ImportRow, 'row'>): ImportRow => ({ row: 2, ...fields })

describe('I2: a row upon what is stored', () => {
  it('I2: what the row does not give stays, and only what differs is a change', () => {
    const merged = mergeRow(
      { retailer: shop, contact: jane },
      row({ accountNumber: 'ac-1', retailerTown: 'York', firstName: 'Jane', phone: '5' }),
      mapping,
    )
    assert.deepEqual(merged.retailer, { ...shop, town: 'York' })
    assert.deepEqual(merged.contact, { ...jane, phone: '5' })
    assert.deepEqual(
      [merged.retailerChanges, merged.contactChanges, merged.problems],
      [['town'], ['phone'], []],
    )
  })

  it('I2: the same row a second time changes nothing', () => {
    const given = row({
      accountNumber: 'AC-2',
      retailerName: 'Li & Sons',
      contactReference: '9',
      surname: 'Li',
      email: 'li@x.test',
      username: 'li9',
      websiteAccess: true,
    })
    const first = mergeRow({ retailer: null, contact: null }, given, mapping)
    assert.deepEqual([first.retailerIsNew, first.contactIsNew, first.problems], [true, true, []])
    const second = mergeRow({ retailer: first.retailer, contact: first.contact }, given, mapping)
    assert.deepEqual(
      [second.retailerIsNew, second.contactIsNew, second.retailerChanges, second.contactChanges],
      [false, false, [], []],
    )
  })

  it('I2: a new contact is active and without access', () => {
    const { contact } = mergeRow(
      { retailer: shop, contact: null },
      row({ accountNumber: 'AC-1', surname: 'Li' }),
      mapping,
    )
    assert.deepEqual([contact?.active, contact?.websiteAccess], [true, false])
  })

  it('A2, I2: access on without e-mail or username is a row error, judged with what is stored', () => {
    const on = row({ accountNumber: 'AC-1', surname: 'Doe', websiteAccess: true })
    assert.deepEqual(codes(mergeRow({ retailer: shop, contact: null }, on, mapping)), [
      ['Mail', 'access-without-email'],
      ['Login', 'access-without-username'],
    ])
    assert.deepEqual(
      codes(mergeRow({ retailer: shop, contact: { ...jane, websiteAccess: false } }, on, mapping)),
      [],
    )
    assert.deepEqual(codes(mergeRow({ retailer: shop, contact: { ...jane, username: null } }, on, mapping)), [
      ['Login', 'access-without-username'],
    ])
  })

  it('I2: a row without contact fields is about the retailer alone', () => {
    assert.equal(
      mergeRow(
        { retailer: shop, contact: null },
        row({ accountNumber: 'AC-1', retailerTown: 'York' }),
        mapping,
      ).contact,
      null,
    )
  })

  it('A1, I2: a new retailer needs a name and a new contact one of its names', () => {
    const merged = mergeRow(
      { retailer: null, contact: null },
      row({ accountNumber: 'AC-9', email: 'a@x.test' }),
      mapping,
    )
    assert.deepEqual(codes(merged), [
      ['CompanyName', 'retailer-name-missing'],
      ['surname', 'contact-name-missing'],
    ])
  })

  it('I2: an import does not move a contact to another retailer', () => {
    const merged = mergeRow(
      { retailer: shop, contact: jane, contactAccountNumber: 'AC-7' },
      row({ accountNumber: 'AC-1', contactReference: '5' }),
      mapping,
    )
    assert.deepEqual(codes(merged), [['ContactID', 'contact-elsewhere']])
  })

  it('I2: a generated value replaces nothing that is stored', () => {
    const made = row({ accountNumber: 'AC-1', surname: 'Doe', username: 'AC-1-2', generated: ['username'] })
    assert.equal(mergeRow({ retailer: shop, contact: jane }, made, mapping).contact?.username, 'AC-1')
    const other = row({ accountNumber: 'AC-1', retailerName: 'Other', generated: ['accountNumber'] })
    assert.deepEqual(codes(mergeRow({ retailer: shop, contact: null }, other, mapping)), [
      ['CompanyName', 'account-number-in-use'],
    ])
  })
})

describe('I2: which contact a row is about', () => {
  const bob = { ...jane, firstName: 'Bob', surname: 'Ray', username: 'bob' }
  const li = { ...jane, reference: '9', firstName: '', surname: 'Li', email: null }

  it('I2: by the contact reference', () => {
    assert.equal(matchContact(row({ contactReference: '9', surname: 'Other' }), [jane, li]), li)
    assert.equal(matchContact(row({ contactReference: '8', surname: 'Li' }), [jane, li]), null)
  })

  it('I2: a reference is taken on by the contact of that e-mail and name who has none', () => {
    assert.equal(
      matchContact(
        row({ contactReference: '8', firstName: 'jane', surname: 'DOE', email: 'SHOP@corner.test' }),
        [li, jane],
      ),
      jane,
    )
  })

  it('A3, I2: in a shared mailbox the name decides, and a colleague is a new contact', () => {
    const mail = { email: 'shop@corner.test' }
    assert.equal(matchContact(row({ ...mail, firstName: 'Bob', surname: 'Ray' }), [jane, bob]), bob)
    assert.equal(matchContact(row({ ...mail, firstName: 'Ann', surname: 'Fox' }), [jane]), null)
    assert.equal(matchContact(row(mail), [jane, bob]), 'ambiguous')
    assert.equal(matchContact(row(mail), [jane]), jane)
  })

  it('I2: by the name where the address changed', () => {
    assert.equal(
      matchContact(row({ firstName: 'Jane', surname: 'Doe', email: 'new@corner.test' }), [jane, bob]),
      jane,
    )
    assert.equal(matchContact(row({ phone: '1' }), [jane]), null)
  })
})
