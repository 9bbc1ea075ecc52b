import { groupings } from '@latchkey/core/reports/groupings'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFilterChips } from '../contacts/filter-chips.ts'
import classes from '../contacts/filters.module.css'
import { MoreFilters } from '../contacts/more-filters.tsx'
import type { ContactsSearch } from '../contacts/search.ts'
import { FilterFrame } from '../list/filter-frame.tsx'
import type { ReportsSearch } from './search.ts'
import { reportsWords } from './words.ts'

/** The filters of the contacts list, and by what the report is grouped; all of it in the address. */
export function ReportFilters(props: { readonly search: ReportsSearch; readonly columns: ReactNode }) {
  const say = useWords(reportsWords)
  const navigate = useNavigate({ from: '/reports' })
  const { search } = props
  const change = (next: ReportsSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const changeFilter = ({ sort: _, ...next }: ContactsSearch) => change(next)
  return (
    <FilterFrame
      search={{ label: say('search'), text: search.search, onChange: (text) => change({ search: text }) }}
      chips={useFilterChips(search, changeFilter)}
      more={<MoreFilters search={search} onChange={changeFilter} />}
      columns={search.by ? undefined : props.columns}
      beside={
        <Select
          className={classes.sort ?? ''}
          aria-label={say('group')}
          data={['none', ...groupings].map((by) => ({
            value: by,
            label: say(`group.${by as (typeof groupings)[number] | 'none'}`),
          }))}
          value={search.by ?? 'none'}
          allowDeselect={false}
          withCheckIcon={false}
          onChange={(value) => change({ by: groupings.find((by) => by === value) })}
        />
      }
    />
  )
}
