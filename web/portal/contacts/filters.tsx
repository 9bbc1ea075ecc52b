import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { FilterFrame } from '../list/filter-frame.tsx'
import { useFilterChips } from './filter-chips.ts'
import classes from './filters.module.css'
import { type ContactsSearch, sorts } from './search.ts'
import { contactsWords } from './words.ts'

const MoreFilters = lazy(() => import('./more-filters.tsx').then((file) => ({ default: file.MoreFilters })))

/** Search, filters and order: all of it in the address, so that Back, a bookmark and a colleague find the same list. */
export function Filters(props: {
  readonly search: ContactsSearch
  readonly count: ReactNode
  readonly columns: ReactNode
  readonly children?: ReactNode
}) {
  const say = useWords(contactsWords)
  const navigate = useNavigate({ from: '/contacts' })
  const { search } = props
  const change = (next: ContactsSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  return (
    <FilterFrame
      search={{ label: say('search'), text: search.search, onChange: (text) => change({ search: text }) }}
      chips={useFilterChips(search, change)}
      more={
        <Suspense>
          <MoreFilters search={search} onChange={change} />
        </Suspense>
      }
      columns={props.columns}
      beside={
        <>
          {/* The browser's own: the other one would double what the first screen loads. */}
          <NativeSelect
            className={classes.sort ?? ''}
            aria-label={say('sort')}
            data={sorts.map((sort) => ({ value: sort, label: say(`sort.${sort}`) }))}
            value={search.sort ?? 'name'}
            onChange={({ currentTarget: { value } }) =>
              change({ sort: sorts.find((sort) => sort === value && sort !== 'name') })
            }
          />
          {props.children}
        </>
      }
      count={props.count}
    />
  )
}
