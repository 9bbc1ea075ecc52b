import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Icon } from '../shell/icons.tsx'
import { FilterChips } from './filter-chips.tsx'
import classes from './filters.module.css'
import { type ContactsSearch, sorts } from './search.ts'
import { contactsWords } from './words.ts'

const MoreFilters = lazy(() => import('./more-filters.tsx').then((file) => ({ default: file.MoreFilters })))

/** Milliseconds a person may pause between two letters of one word. */
const TYPING_PAUSE = 250

/** Search, filters and order: all of it in the address, so that Back, a bookmark and a colleague find the same list. */
export function Filters({ search, count }: { readonly search: ContactsSearch; readonly count: ReactNode }) {
  const say = useWords(contactsWords)
  const navigate = useNavigate({ from: '/contacts' })
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(search.search ?? '')
  const change = (next: ContactsSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const look = useDebouncedCallback((text: string, where: string) => {
    // Who has gone on meanwhile is not called back.
    if (location.pathname === where) change({ search: text.trim() || undefined })
  }, TYPING_PAUSE)
  // Back, the palette or "show all" may change the address under the field.
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
          {say('filters')}
        </Button>
        <Select
          className={classes.sort ?? ''}
          aria-label={say('sort')}
          data={sorts.map((sort) => ({ value: sort, label: say(`sort.${sort}`) }))}
          value={search.sort ?? 'name'}
          allowDeselect={false}
          withCheckIcon={false}
          onChange={(value) => change({ sort: sorts.find((sort) => sort === value && sort !== 'name') })}
        />
        <p className={classes.count} role="status">
          {count}
        </p>
      </div>
      {open && (
        <Suspense>
          <MoreFilters search={search} onChange={change} />
        </Suspense>
      )}
      <FilterChips search={search} onChange={change} />
    </search>
  )
}
