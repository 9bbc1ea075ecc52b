import type { DeviceWire } from '@latchkey/core/devices/wire'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import type { Page } from '../contacts/contacts-query.ts'
import type { DevicesSearch } from './search.ts'

export function devicesQuery(search: DevicesSearch) {
  return infiniteQueryOptions({
    queryKey: ['devices', search],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<DeviceWire>>('/devices', { ...search, limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}
