import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Skeleton } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useDeferredValue, useEffect, useRef } from 'react'
import { partsWords } from '../parts-words.ts'
import classes from './paged-list.module.css'

/** Rows kept beyond the screen, so that scrolling meets them drawn. */
const BEYOND = 8

/** Pixels below which a row is a card; the style sheets say the same. */
const NARROW = '(max-width: 900px)'

interface ListColumn {
  readonly key: string
  readonly title: string
  /** Said to screen readers alone. */
  readonly unseen?: boolean
  /** Left out below 1250 pixels, as its cells are. */
  readonly roomy?: boolean
}

export interface PagedListProps<Item extends { readonly id: string }> {
  readonly label: string
  readonly columns: readonly ListColumn[]
  /** The class that says the widths of the columns, by `grid-template-columns`. */
  readonly grid?: string
  /** The widths themselves, where columns are chosen, and the pixels they need: below them the table scrolls sideways. */
  readonly widths?: { readonly template: string; readonly least: number } | undefined
  readonly items: readonly Item[]
  readonly total: number | undefined
  readonly waiting: boolean
  /** Whether these are the rows of the filter before, while the new ones are on their way. */
  readonly stale?: boolean
  readonly more: boolean
  /** Called when the last row comes near. */
  readonly onEnd: () => void
  /** Pixels of a row, and of its card where the screen is narrow. */
  readonly heights?: { readonly row: number; readonly card: number }
  /** The cells of a row, each a `Cell`. */
  readonly row: (item: Item) => ReactNode
}

/** A table of any length; only the rows near the screen are drawn. */
export function PagedList<Item extends { readonly id: string }>(props: PagedListProps<Item>) {
  const say = useWords(partsWords)
  const { more, onEnd, widths, heights = { row: 58, card: 112 } } = props
  // Drawn a little at a time when they come: thirty rows at once would hold whatever is pressed meanwhile.
  const items = useDeferredValue(props.items)
  const waiting = props.waiting || (items.length === 0 && props.items.length > 0)
  const grid = widths ? classes.chosen : props.grid
  const body = useRef<HTMLDivElement>(null)
  const narrow = matchMedia(NARROW).matches
  const rows = useWindowVirtualizer({
    count: items.length + (more ? 1 : 0),
    estimateSize: () => (narrow ? heights.card : heights.row),
    overscan: BEYOND,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: (index) => items[index]?.id ?? 'more',
  })
  const drawn = rows.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (!waiting && more && last >= items.length - BEYOND) onEnd()
  }, [waiting, more, last, items.length, onEnd])
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: a virtual list places its rows, which a table's own rows do not allow.
    <div
      role="table"
      className={`${classes.table} ${widths ? classes.sideways : ''}`}
      style={
        widths
          ? ({ '--template': widths.template, '--least': `${widths.least}px` } as CSSProperties)
          : undefined
      }
      aria-label={props.label}
      aria-rowcount={props.total === undefined ? -1 : props.total + 1}
      aria-busy={waiting || props.stale}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" tabIndex={-1} className={`${classes.columns} ${grid}`} aria-rowindex={1}>
          {props.columns.map(({ key, title, unseen, roomy }) => (
            <span key={key} role="columnheader" tabIndex={-1} className={roomy ? classes.roomy : undefined}>
              {unseen ? <span className="unseen">{title}</span> : title}
            </span>
          ))}
        </div>
      </div>
      <div
        ref={body}
        role="rowgroup"
        className={classes.body}
        style={{ height: waiting ? 'auto' : rows.getTotalSize() }}
        data-stale={props.stale}
      >
        {waiting
          ? waitingRows.map((row) => (
              <div key={row} role="row" tabIndex={-1} className={classes.waiting}>
                <span role="cell">
                  <Skeleton height={14} width="60%" />
                </span>
              </div>
            ))
          : drawn.map(({ index, key, start }) => {
              const item = items[index]
              return (
                <div
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  role="row"
                  tabIndex={-1}
                  aria-rowindex={index + 2}
                  className={`${classes.columns} ${grid} ${classes.row}`}
                  style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
                >
                  {item ? (
                    props.row(item)
                  ) : (
                    <span role="cell" className={classes.muted}>
                      {say('list.more')}
                    </span>
                  )}
                </div>
              )
            })}
      </div>
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements: the same list
  )
}

const waitingRows = Array.from({ length: 10 }, (_, row) => row)

/**
 * Where a cell stands when its row is a card: in its head, at the head's right, in a line of its own, in half a line, as
 * the last line with what to do next, or nowhere.
 */
type InCard = 'lead' | 'side' | 'line' | 'half' | 'action' | 'hidden'

/** A cell of a `PagedList`. A `<small>` in it stands below, in the quieter colour. */
export function Cell(props: {
  readonly card?: InCard
  readonly roomy?: boolean
  readonly muted?: boolean
  readonly children?: ReactNode
}) {
  const { card = 'line' } = props
  const named = [
    classes[card],
    props.roomy ? classes.roomy : '',
    props.muted ? classes.muted : '',
    card === 'lead' || card === 'side' || card === 'action' ? classes.pressed : '',
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a virtual list, see above.
    <span role="cell" className={named.filter(Boolean).join(' ')}>
      {props.children}
    </span>
  )
}
