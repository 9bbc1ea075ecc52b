import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { SearchField } from '../list/search-field.tsx'
import { Icon } from '../shell/icons.tsx'
import { FilterChips } from './filter-chips.tsx'
import classes from './filters.module.css'
import { type ContactsSearch, sorts } from './search.ts'
import { contactsWords } from './words.ts'

const MoreFilters = lazy(() => import('./more-filters.tsx').then((file) => ({ default: file.MoreFilters })))

/** Search, filters and order: all of it in the address, so that Back, a bookmark and a colleague find the same list. */
export function Filters({ search, count }: { readonly search: ContactsSearch; readonly count: ReactNode }) {
  const say = useWords(contactsWords)
  const navigate = useNavigate({ from: '/contacts' })
  const [open, setOpen] = useState(false)
  const change = (next: ContactsSearch) =>
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
