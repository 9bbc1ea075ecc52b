import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { territoriesQuery } from '../contacts/contacts-query.ts'
import classes from '../contacts/filters.module.css'
import { FilterFrame } from '../list/filter-frame.tsx'
import { partsWords } from '../parts-words.ts'
import { useMay } from '../shell/rights.ts'
import { type RetailersSearch, retailerSorts } from './search.ts'
import { retailersWords } from './words.ts'

/** Search, filters and order; all of it in the address. */
export function RetailerFilters(props: { readonly search: RetailersSearch; readonly count: ReactNode }) {
  const say = useWords(retailersWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const navigate = useNavigate({ from: '/retailers' })
  const { search } = props
  const change = (next: RetailersSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const choice = { className: classes.sort ?? '', allowDeselect: false, withCheckIcon: false } as const
  return (
    <FilterFrame
      search={{ label: say('search'), text: search.search, onChange: (text) => change({ search: text }) }}
      chips={[]}
      count={props.count}
      beside={
        <>
          <Select
            {...choice}
            aria-label={say('active')}
            data={(['any', 'true', 'false'] as const).map((value) => ({
              value,
              label: say(`active.${value}`),
            }))}
            value={search.active ?? 'any'}
            onChange={(value) =>
              change({ active: value === 'true' || value === 'false' ? value : undefined })
            }
          />
          {may('territories', 'read') && <TerritoryFilter search={search} onChange={change} />}
          <Select
            {...choice}
            aria-label={sayPart('sort')}
            data={retailerSorts.map((sort) => ({ value: sort, label: say(`sort.${sort}`) }))}
            value={search.sort ?? 'name'}
            onChange={(value) =>
              change({ sort: retailerSorts.find((sort) => sort === value && sort !== 'name') })
            }
          />
        </>
      }
    />
  )
}

function TerritoryFilter(props: {
  readonly search: RetailersSearch
  readonly onChange: (next: RetailersSearch) => void
}) {
  const say = useWords(retailersWords)
  const sayPart = useWords(partsWords)
  const territories = useQuery(territoriesQuery)
  return (
    <Select
      className={classes.sort ?? ''}
      searchable
      clearable
      withCheckIcon={false}
      aria-label={say('territory')}
      placeholder={say('territory.any')}
      nothingFoundMessage={sayPart('filter.none')}
      data={(territories.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={props.search.territory ?? null}
      onChange={(id) => props.onChange({ territory: id ?? undefined })}
    />
  )
}
