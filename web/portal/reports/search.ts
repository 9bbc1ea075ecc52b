import { type Grouping, groupings } from '@latchkey/core/reports/groupings'
import { type ContactsSearch, contactsSearch } from '../contacts/search.ts'

/** What the address of a report says: the filters of the contacts list, and by what it is grouped. */
export interface ReportsSearch extends Omit<ContactsSearch, 'sort'> {
  readonly by?: Grouping | undefined
}

export function reportsSearch(typed: Record<string, unknown>): ReportsSearch {
  const { sort: _, ...filters } = contactsSearch(typed)
  const by = groupings.find((one) => one === typed.by)
  return by ? { ...filters, by } : filters
}
