import type { RetailerList } from '@latchkey/core/retailers/wire'

export const retailerSorts = [
  'name',
  '-name',
  'accountNumber',
  '-accountNumber',
] as const satisfies readonly RetailerList['sort'][]

/** What the address of the list says, in the API's own words. */
export interface RetailersSearch {
  readonly search?: string | undefined
  readonly active?: 'true' | 'false' | undefined
  readonly territory?: string | undefined
  readonly sort?: (typeof retailerSorts)[number] | undefined
}

export function retailersSearch(typed: Record<string, unknown>): RetailersSearch {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name].slice(0, 200) : '')
  const active = (['true', 'false'] as const).find((each) => each === text('active'))
  const sort = retailerSorts.find((each) => each === text('sort') && each !== 'name')
  const said: RetailersSearch = { search: text('search'), active, territory: text('territory'), sort }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}
