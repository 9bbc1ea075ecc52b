import assert from 'node:assert/strict'
import { it } from 'node:test'
import { contactIndex } from './contact-index.ts'
import { matchContact } from './match-contact.ts'
import type { ContactFields, ImportRow } from './row.ts'

const contact = (fields: Partial<ContactFields>): ContactFields => ({
  reference: null,
  firstName: '',
  surname: '',
  email: null,
  phone: null,
  username: null,
  websiteAccess: false,
  active: true,
  language: null,
  ...fields,
})

it('I2: among the candidates of the index a row finds the contact it would find among all', () => {
  const contacts = [
    contact({ reference: 'C-1', firstName: 'Jane', surname: 'Doe', email: 'shop@corner.test' }),
    contact({ firstName: 'John', surname: 'Doe', email: 'shop@corner.test' }),
    contact({ firstName: 'Jane', surname: 'Roe', email: 'jane@corner.test' }),
    contact({ firstName: '', surname: 'Straße' }),
  ]
  const index = contactIndex(contacts)
  const rows: Omit<ImportRow, 'row'>[] = [
    { contactReference: 'C-1' },
    { contactReference: 'C-9', firstName: 'John', surname: 'doe', email: 'SHOP@corner.test' },
    { firstName: 'Jane' },
    { firstName: 'Jane', surname: 'Roe', email: 'new@corner.test' },
    { email: 'shop@corner.test' },
    { email: 'jane@corner.test' },
    { surname: 'STRASSE' },
    { surname: 'Nobody' },
  ]
  for (const fields of rows) {
    const row = { row: 2, ...fields }
    assert.equal(
      matchContact(row, index.candidates(row)),
      matchContact(row, contacts),
      JSON.stringify(fields),
    )
  }
})
