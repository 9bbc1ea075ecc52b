import { type Grouping, groupings } from '@latchkey/core/reports/groupings'
import { type ContactsSearch, contactsSearch } from '../contacts/search.ts'
import { type LookSearch, lookSearch } from '../views/look-search.ts'

/** What the address of a report says: the filters of the contacts list, and by what it is grouped. */
export interface ReportsSearch extends Omit<ContactsSearch, 'sort'> {
  readonly by?: Grouping | undefined
}

export function reportsSearch(typed: Record<string, unknown>): ReportsSearch & LookSearch {
  const { sort: _, ...filters } = contactsSearch(typed)
  const by = groupings.find((one) => one === typed.by)
  return { ...filters, ...(by ? { by } : {}), ...lookSearch(typed) }
}
