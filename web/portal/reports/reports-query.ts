import type { Grouping } from '@latchkey/core/reports/groupings'
import type { GroupPage, ReportPage, Trend } from '@latchkey/core/reports/wire'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import type { ReportsSearch } from './search.ts'

const PAGE_SIZE = 50
const PATH = '/reports/website-access'

type Filters = Omit<ReportsSearch, 'by'>

export function rowsQuery(filters: Filters) {
  return infiniteQueryOptions({
    queryKey: ['report', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<ReportPage>(PATH, { ...filters, limit: PAGE_SIZE, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}

export function groupsQuery(by: Grouping, filters: Filters) {
  return infiniteQueryOptions({
    queryKey: ['report-groups', by, filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<GroupPage>(`${PATH}/groups`, { ...filters, by, limit: PAGE_SIZE, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}

export function trendQuery(territory: string | undefined) {
  return queryOptions({
    queryKey: ['report-trend', territory],
    queryFn: ({ signal }) => api.get<Trend>(`${PATH}/trend`, { days: 90, territory }, signal),
    staleTime: 60_000,
  })
}
