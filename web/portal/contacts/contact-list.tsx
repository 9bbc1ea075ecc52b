import type { ContactWire } from '@latchkey/core/contacts/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Skeleton } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import classes from './contact-list.module.css'
import { ContactRow } from './contact-row.tsx'
import { contactsWords } from './words.ts'

const columns = ['contact', 'retailer', 'username', 'access', 'state', 'mail', 'last', 'next'] as const

/** Rows kept beyond the screen, so that scrolling meets them drawn. */
const BEYOND = 12

interface ListProps {
  readonly contacts: readonly ContactWire[]
  readonly total: number | undefined
  readonly waiting: boolean
  /** Whether these are the rows of the filter before, while the new ones are on their way. */
  readonly stale: boolean
  readonly more: boolean
  /** Called when the last row comes near. */
  readonly onEnd: () => void
}

/** The table of contacts; only the rows near the screen are drawn, however many there are. */
export function ContactList(props: ListProps) {
  const say = useWords(contactsWords)
  const { contacts, more, onEnd } = props
  const body = useRef<HTMLDivElement>(null)
  const narrow = matchMedia('(max-width: 900px)').matches
  const rows = useWindowVirtualizer({
    count: contacts.length + (more ? 1 : 0),
    estimateSize: () => (narrow ? 156 : 58),
    overscan: BEYOND,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: (index) => contacts[index]?.id ?? 'more',
  })
  const drawn = rows.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && last >= contacts.length - BEYOND) onEnd()
  }, [more, last, contacts.length, onEnd])
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: a virtual list places its rows, which a table's own rows do not allow.
    <div
      role="table"
      className={classes.table}
      aria-label={say('title')}
      aria-rowcount={props.total === undefined ? -1 : props.total + 1}
      aria-busy={props.waiting || props.stale}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" tabIndex={-1} className={classes.columns} aria-rowindex={1}>
          {columns.map((column) => (
            <span key={column} role="columnheader" tabIndex={-1}>
              {say(`col.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div
        ref={body}
        role="rowgroup"
        className={classes.body}
        style={{ height: props.waiting ? 'auto' : rows.getTotalSize() }}
        data-stale={props.stale}
      >
        {props.waiting
          ? waitingRows.map((row) => (
              <div key={row} role="row" tabIndex={-1} className={classes.waiting}>
                <span role="cell">
                  <Skeleton height={14} width="60%" />
                </span>
              </div>
            ))
          : drawn.map(({ index, key, start }) => {
              const contact = contacts[index]
              return (
                <div
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  role="row"
                  tabIndex={-1}
                  aria-rowindex={index + 2}
                  className={`${classes.columns} ${classes.row}`}
                  style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
                >
                  {contact ? (
                    <ContactRow contact={contact} />
                  ) : (
                    <span role="cell" className={classes.more}>
                      {say('more')}
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
