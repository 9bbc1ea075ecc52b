import { groupings } from '@latchkey/core/reports/groupings'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { FilterChips } from '../contacts/filter-chips.tsx'
import classes from '../contacts/filters.module.css'
import { MoreFilters } from '../contacts/more-filters.tsx'
import { partsWords } from '../parts-words.ts'
import { Icon } from '../shell/icons.tsx'
import type { ReportsSearch } from './search.ts'
import { reportsWords } from './words.ts'

/** Milliseconds a person may pause between two letters of one word. */
const TYPING_PAUSE = 250

/** The filters of the contacts list, and by what the report is grouped; all of it in the address. */
export function ReportFilters({ search }: { readonly search: ReportsSearch }) {
  const say = useWords(reportsWords)
  const sayPart = useWords(partsWords)
  const navigate = useNavigate({ from: '/reports' })
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(search.search ?? '')
  const change = (next: ReportsSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const look = useDebouncedCallback((text: string, where: string) => {
    // Who has gone on meanwhile is not called back.
    if (location.pathname === where) change({ search: text.trim() || undefined })
  }, TYPING_PAUSE)
  useEffect(
    () => setTyped((now) => (now.trim() === (search.search ?? '') ? now : (search.search ?? ''))),
    [search.search],
  )
  return (
    <search className={classes.filters}>
      <div className={classes.line}>
        <TextInput
          type="search"
          className={classes.search ?? ''}
          aria-label={say('search')}
          placeholder={say('search')}
          leftSection={<Icon name="search" />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            look(event.currentTarget.value, location.pathname)
          }}
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
