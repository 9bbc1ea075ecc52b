import { type ColumnMapping, columnOf } from '@latchkey/core/imports/columns'
import { type ImportField, importFields } from '@latchkey/core/imports/fields'
import type { MergedRow } from '@latchkey/core/imports/row'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { type ContactFields, readContactFields } from '../website-access/index.ts'
import type { ProblemList } from './problem-list.ts'

/** The merged contact through the same checks as one typed in the portal, so that no door lets in what another refuses. */
export function checkContact(
  { row, contact, problems: known }: MergedRow,
  mapping: ColumnMapping,
  problems: ProblemList,
): ContactFields {
  const faults = fieldCollector()
  const { reference, firstName, surname, email, phone, username, language } = contact ?? {}
  const fields = readContactFields(
    { reference, firstName, surname, email, phone, username, language },
    faults,
  )
  // A name that is missing is a problem of the merged row already.
  const fresh = known.length > 0 ? [] : faults.fields
  for (const { field, code, message, values = {} } of fresh) {
    problems.add({ row, column: columnOf(mapping, importFieldOf(field)), code, message, values })
  }
  return fields
}

function importFieldOf(field: string): ImportField {
  if (field === 'reference') return 'contactReference'
  return importFields.find((known) => known === field) ?? 'surname'
}
