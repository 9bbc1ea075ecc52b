import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { Cell, PagedList, type PagedListProps } from '../list/paged-list.tsx'
import { useMay } from '../shell/rights.ts'
import { ActiveChip } from './active-chip.tsx'
import classes from './retailer-list.module.css'
import { retailersWords } from './words.ts'

const columns = ['retailer', 'town', 'phone', 'territory', 'active', 'contacts'] as const
const heights = { row: 58, card: 148 }

type Shown = Pick<PagedListProps<RetailerWire>, 'items' | 'total' | 'waiting' | 'stale' | 'more' | 'onEnd'>

/** The table of retailers. */
export function RetailerList(props: Shown) {
  const say = useWords(retailersWords)
  return (
    <PagedList
      {...props}
      label={say('title')}
      grid={classes.grid ?? ''}
      heights={heights}
      columns={columns.map((key) => ({
        key,
        title: say(`col.${key}`),
        roomy: key === 'phone',
        unseen: key === 'contacts',
      }))}
      row={(retailer) => <RetailerCells retailer={retailer} />}
    />
  )
}

function RetailerCells({ retailer }: { readonly retailer: RetailerWire }) {
  const say = useWords(retailersWords)
  const may = useMay()
  const { id, name, accountNumber, town, phone, territory, active } = retailer
  return (
    <>
      <Cell card="lead">
        <Link to="/retailers/$id" params={{ id }}>
          {name}
        </Link>
        <small>{accountNumber}</small>
      </Cell>
      <Cell card="half" muted={!town}>
        {town ?? '–'}
      </Cell>
      <Cell roomy card="hidden" muted={!phone}>
        {phone ?? '–'}
      </Cell>
      <Cell card="half" muted={!territory}>
        {territory?.name ?? '–'}
      </Cell>
      <Cell card="side">
        <ActiveChip active={active} />
      </Cell>
      <Cell card="action">
        {may('contacts', 'read') && (
          <Link to="/retailers/$id" params={{ id }} search={{ tab: 'contacts' }}>
            {say('contacts.show')}
          </Link>
        )}
      </Cell>
    </>
  )
}
