import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { importsDe, importsEn } from '../messages/imports.ts'
import { mapColumns, parseMapOption, parseMapOptions } from './columns.ts'
import { fieldOfHeader, foldHeader, importFields, knownHeaders } from './fields.ts'

const fieldsOf = (
  headers: string[],
  ...more: [Parameters<typeof mapColumns>[1]?, Parameters<typeof mapColumns>[2]?]
) => {
  const mapped = mapColumns(headers, ...more)
  return { ...mapped, fields: Object.fromEntries([...mapped.mapping].map(([field, c]) => [field, c.header])) }
}

describe('I2: columns by their names', () => {
  it('I2: knows the columns of another system whatever their case, blanks and hyphens', () => {
    for (const [header, field] of [
      ['CompanyName', 'retailerName'],
      ['company_name', 'retailerName'],
      ['Account No.', 'accountNumber'],
      ['KUNDEN-NR', 'accountNumber'],
      ['CustomerID', 'contactReference'],
      ['E-Mail Address', 'email'],
      ['LastName', 'surname'],
      ['Händler', 'retailerName'],
      ['haendlernummer', 'accountNumber'],
      ['websiteAccess', 'websiteAccess'],
      ['Benutzername', 'username'],
    ]) {
      assert.equal(fieldOfHeader(header ?? ''), field, header)
    }
  })

  it('I2: no spelling stands for two fields', () => {
    const seen = new Map<string, string>()
    for (const field of importFields) {
      for (const spelling of new Set([field, ...knownHeaders[field].split(', ')].map(foldHeader))) {
        assert.equal(seen.get(spelling) ?? field, field, spelling)
        seen.set(spelling, field)
      }
    }
  })

  it('I2: the customers of AdventureWorks LT come in without editing the file, and what is not read is named', () => {
    const headers =
      'CustomerID,Title,FirstName,LastName,Suffix,CompanyName,SalesPerson,EmailAddress,Phone'.split(',')
    const { fields, unknown, problems } = fieldsOf(headers, { SalesPerson: 'ignore' })
    assert.deepEqual(fields, {
      contactReference: 'CustomerID',
      firstName: 'FirstName',
      surname: 'LastName',
      retailerName: 'CompanyName',
      email: 'EmailAddress',
      phone: 'Phone',
    })
    assert.deepEqual(unknown, ['Title', 'Suffix'])
    assert.deepEqual(problems, [])
    assert.deepEqual(fieldsOf(headers).unknown, ['Title', 'Suffix', 'SalesPerson'])
  })

  it('I2: unknown columns are a warning, and stop the import only where strictness is asked for', () => {
    const { problems } = fieldsOf(['Account', 'Colour', ''], {}, { strict: true })
    assert.deepEqual(
      problems.map((p) => [p.code, p.values]),
      [['unknown-strict', { columns: 'Colour, #3' }]],
    )
    assert.deepEqual(fieldsOf(['Account', 'Colour']).problems, [])
  })

  it('I2: without a column that names the retailer the known spellings are told', () => {
    const { problems } = fieldsOf(['FirstName', 'CompanyName'])
    assert.equal(problems[0]?.code, 'retailer-missing')
    assert.match(String(problems[0]?.values.accountNumber), /Kundennummer/)
    assert.match(String(problems[0]?.values.contactReference), /Customer ID/)
  })

  it('I2: two columns of one field are a problem, unless one is mapped by hand', () => {
    const headers = ['Account', 'Phone', 'Mobile']
    const { duplicate, problems } = fieldsOf(headers)
    assert.deepEqual(duplicate, [{ field: 'phone', headers: ['Phone', 'Mobile'] }])
    assert.equal(problems[0]?.code, 'duplicate')
    const byHand = fieldsOf(headers, { mobile: 'phone' })
    assert.deepEqual([byHand.fields.phone, byHand.unknown, byHand.problems], ['Mobile', ['Phone'], []])
  })
})

describe('I2: columns mapped by hand', () => {
  it('I2: reads "<column>=<field>", also with an equals sign in the column', () => {
    assert.deepEqual(parseMapOption('CompanyName=retailerName'), {
      header: 'CompanyName',
      target: 'retailerName',
    })
    assert.deepEqual(parseMapOption('a=b = account number'), { header: 'a=b', target: 'accountNumber' })
    assert.deepEqual(parseMapOptions(['SalesPerson=ignore']).explicit, { SalesPerson: 'ignore' })
  })

  it('I2: names what is wrong with a mapping', () => {
    for (const [text, code] of [
      ['CompanyName', 'malformed'],
      ['=email', 'malformed'],
      ['X=', 'malformed'],
      ['X=colour', 'unknown-field'],
    ]) {
      const parsed = parseMapOption(text ?? '')
      assert.equal('problem' in parsed && parsed.problem.code, code, text)
    }
    const { problems } = fieldsOf(['Account'], { Konto: 'accountNumber' })
    assert.deepEqual(
      problems.map((p) => p.code),
      ['no-such-column'],
    )
  })

  it('I2: a header named __proto__ is a column like any other', () => {
    const { explicit } = parseMapOptions(['__proto__=accountNumber'])
    assert.equal(fieldsOf(['__proto__'], explicit).fields.accountNumber, '__proto__')
  })
})

describe('I2: sentences', () => {
  it('I2: both languages fill the same places', () => {
    const places = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort()
    for (const [key, sentence] of Object.entries(importsEn)) {
      assert.deepEqual(places(importsDe[key as keyof typeof importsEn]), places(sentence), key)
    }
  })
})
