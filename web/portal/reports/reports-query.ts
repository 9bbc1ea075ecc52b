import type { Grouping } from '@latchkey/core/reports/groupings'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { contactWordsOf } from '../contacts/search.ts'
import { pagedQuery } from '../list/paged-query.ts'
import type { ReportsSearch } from './search.ts'

const GROUPS = 50
const PATH = '/reports/website-access'

type Filters = Omit<ReportsSearch, 'by'>

export function rowsQuery(filters: Filters, limit: number) {
  return pagedQuery(['report', filters, limit], (cursor, signal) =>
    api.get(PATH, { query: { ...contactWordsOf(filters), limit, cursor }, signal }),
  )
}

export function groupsQuery(by: Grouping, filters: Filters) {
  return pagedQuery(['report-groups', by, filters], (cursor, signal) =>
    api.get(`${PATH}/groups`, {
      query: { ...contactWordsOf(filters), by, limit: GROUPS, cursor },
      signal,
    }),
  )
}

export function trendQuery(territory: string | undefined) {
  return queryOptions({
    queryKey: ['report-trend', territory],
    queryFn: ({ signal }) => api.get(`${PATH}/trend`, { query: { days: 90, territory }, signal }),
    staleTime: 60_000,
  })
}
