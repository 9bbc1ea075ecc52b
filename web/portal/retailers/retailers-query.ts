import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { retailerQuery } from '../contacts/contacts-query.ts'
import { pagedQuery } from '../list/paged-query.ts'
import type { RetailersSearch } from './search.ts'

const PAGE_SIZE = 50

export function retailerListQuery(search: RetailersSearch) {
  return pagedQuery(['retailer-list', search], (cursor, signal) =>
    api.get('/retailers', { query: { ...search, limit: PAGE_SIZE, cursor }, signal }),
  )
}

/** Puts a retailer as the server answered it on its page, and has everything that shows it read anew. */
export function keepRetailer(retailer: RetailerWire): void {
  queries.setQueryData(retailerQuery(retailer.id).queryKey, retailer)
  for (const shown of ['retailer-list', 'retailers', 'contacts', 'contact'])
    void queries.invalidateQueries({ queryKey: [shown] })
}
