import { groupings } from '@latchkey/core/reports/groupings'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FilterChips } from '../contacts/filter-chips.tsx'
import classes from '../contacts/filters.module.css'
import { MoreFilters } from '../contacts/more-filters.tsx'
import { SearchField } from '../list/search-field.tsx'
import { partsWords } from '../parts-words.ts'
import { Icon } from '../shell/icons.tsx'
import type { ReportsSearch } from './search.ts'
import { reportsWords } from './words.ts'

/** The filters of the contacts list, and by what the report is grouped; all of it in the address. */
export function ReportFilters({ search }: { readonly search: ReportsSearch }) {
  const say = useWords(reportsWords)
  const sayPart = useWords(partsWords)
  const navigate = useNavigate({ from: '/reports' })
  const [open, setOpen] = useState(false)
  const change = (next: ReportsSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  return (
    <search className={classes.filters}>
      <div className={classes.line}>
        <SearchField
          label={say('search')}
          text={search.search}
          onChange={(text) => change({ search: text })}
        />
        <Button
          variant="default"
          leftSection={<Icon name="filter" />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {sayPart('filters')}
        </Button>
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
      </div>
      {open && <MoreFilters search={search} onChange={({ sort: _, ...next }) => change(next)} />}
      <FilterChips search={search} onChange={({ sort: _, ...next }) => change(next)} />
    </search>
  )
}
