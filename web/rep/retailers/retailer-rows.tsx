import chips from '@latchkey/web/shared/access/chips.module.css'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { RetailerListed } from '../store/types.ts'
import { keptSearch } from './kept-search.ts'
import classes from './retailer-list.module.css'
import { retailersWords } from './words.ts'

/** Rows kept beyond the screen, so that scrolling meets them drawn. */
const BEYOND = 10
const USUAL_HEIGHT = 73

/** A list of any length; only the rows near the screen are drawn. */
export function RetailerRows(props: {
  readonly rows: readonly RetailerListed[]
  readonly chosen: string | undefined
}) {
  const { rows, chosen } = props
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: BEYOND,
    initialOffset: keptSearch.offset,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  return (
    <div
      ref={frame}
      className={classes.frame}
      onScroll={({ currentTarget }) => {
        // A list that is not shown stands at 0; that is no place to come back to.
        if (currentTarget.clientHeight > 0) keptSearch.offset = currentTarget.scrollTop
      }}
    >
      <ul className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return (
            row && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <RetailerLink row={row} chosen={row.id === chosen} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

function RetailerLink({ row, chosen }: { readonly row: RetailerListed; readonly chosen: boolean }) {
  const say = useWords(retailersWords)
  const { id, name, accountNumber, town, active, contactCount, met } = row
  const contacts =
    contactCount === 0
      ? say('contacts.none')
      : contactCount === 1
        ? say('contacts.one')
        : say('contacts.many', { count: contactCount })
  return (
    <Link
      to="/retailers/$retailerId"
      params={{ retailerId: id }}
      className={classes.link}
      aria-current={chosen ? 'page' : undefined}
    >
      <span className={classes.name}>{name}</span>
      <small>{[accountNumber, town, contacts].filter(Boolean).join(' · ')}</small>
      {met.length > 0 && (
        <small className={classes.met}>{say('met', { names: met.map((one) => one.name).join(', ') })}</small>
      )}
      {!active && (
        <span className={`${chips.chip} ${chips.grey} ${classes.inactive}`}>
          <span aria-hidden="true">●</span> {say('inactive')}
        </span>
      )}
    </Link>
  )
}
