import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { LookSearch } from '../views/look-search.ts'
import { type ColumnChoice, shownColumns } from './columns.ts'
import { useListLook } from './list-look.ts'

/** From this width on a list has its roomy columns, and up to the other its rows are cards, which are the same for all. */
const WIDE = '(min-width: 1251px)'
const CARDS = '(max-width: 900px)'
const atOnce = { getInitialValueInEffect: false } as const

/**
 * The columns of a list: those its address says, which came with a saved view, otherwise those kept for the person.
 * What is chosen goes back to where it came from.
 */
export function useColumns<Key extends string>(
  list: string,
  all: readonly ColumnChoice<Key>[],
  search: LookSearch,
) {
  const navigate = useNavigate()
  const [look, change] = useListLook(list)
  const isWide = useMediaQuery(WIDE, undefined, atOnce) ?? false
  const isCards = useMediaQuery(CARDS, undefined, atOnce) ?? false
  const said = search.columns
  const wanted = useMemo(() => (said === undefined ? look.columns : said.split(',')), [said, look.columns])
  const columns = useMemo(
    () => shownColumns(all, isCards ? null : wanted, isWide),
    [all, wanted, isCards, isWide],
  )
  return {
    columns,
    /** As they are saved with a view; null for the usual ones. */
    wanted,
    size: look.size,
    panel: {
      all,
      shown: columns,
      isUsual: wanted === null,
      size: look.size,
      onSize: (size: typeof look.size) => change({ size }),
      onColumns: (chosen: readonly Key[] | null) => {
        if (search.view === undefined && said === undefined) return change({ columns: chosen })
        void navigate({
          to: '.',
          search: (before: object) => ({ ...before, columns: chosen?.join(',') }),
          replace: true,
          resetScroll: false,
        } as never)
      },
    },
  }
}
