import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ExportButton } from '../exports/export-button.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import { usePaged } from '../list/paged.ts'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import { ViewsBar } from '../views/views-bar.tsx'
import classes from './audit.module.css'
import { AuditFilters } from './audit-filters.tsx'
import { type AuditEvent, auditTrail } from './audit-query.ts'
import { EventDialog } from './event-dialog.tsx'
import { ActorName, TargetName } from './names.tsx'
import { auditQueryOf } from './search.ts'
import { auditWords } from './words.ts'

export const auditRoute = createLazyRoute('/audit')({ component: AuditScreen })

const columns = ['at', 'what', 'target', 'who', 'result', 'details'] as const
const heights = { row: 58, card: 150 }

/** E1: what was done, by whom, to whom, when and with what result. */
function AuditScreen() {
  const say = useWords(auditWords)
  const navigate = useNavigate({ from: '/audit' })
  const { view, columns: said, ...search } = auditRoute.useSearch()
  const list = useInfiniteQuery(auditTrail(search))
  const [open, setOpen] = useState<AuditEvent | null>(null)
  const { items: events, isEmpty, isShown, rows } = usePaged(list)
  const filtered = Object.keys(search).length > 0
  return (
    <>
      <TitleRow title={say('title')}>
        <ExportButton list="audit" filter={{ ...auditQueryOf(search) }} />
      </TitleRow>
      <ViewsBar list="audit" search={search} look={{ view, columns: said }} columns={null} />
      <AuditFilters
        search={search}
        events={events}
        onChange={(next) =>
          void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
        }
      />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {isEmpty && (
        <EmptyList
          filtered={filtered}
          title={say('none.title')}
          text={say('none.text')}
          onShowAll={() => void navigate({ search: {} })}
        />
      )}
      {isShown && (
        <PagedList
          {...rows}
          label={say('title')}
          grid={classes.grid ?? ''}
          heights={heights}
          columns={columns.map((key) => ({
            key,
            title: say(`col.${key}`),
            unseen: key === 'details',
            roomy: key === 'who',
          }))}
          row={(event) => <EventRow event={event} onOpen={() => setOpen(event)} />}
        />
      )}
      {open && <EventDialog event={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function EventRow({ event, onOpen }: { readonly event: AuditEvent; readonly onOpen: () => void }) {
  const say = useWords(auditWords)
  const { exact } = useTimeWords()
  return (
    <>
      <Cell muted>
        <time dateTime={event.at}>{exact(event.at)}</time>
      </Cell>
      <Cell>
        <span title={event.sentence}>{event.sentence}</span>
      </Cell>
      <Cell card="half">
        <TargetName target={event.target} />
      </Cell>
      <Cell roomy card="hidden">
        <ActorName actor={event.actor} />
      </Cell>
      <Cell card="half">
        <span className={event.result === 'done' ? undefined : classes.wrong}>
          {say(`result.${event.result === 'refused' || event.result === 'failed' ? event.result : 'done'}`)}
        </span>
      </Cell>
      <Cell card="action">
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={say('details.of', { what: event.sentence })}
          onClick={onOpen}
        >
          {say('details')}
        </Button>
      </Cell>
    </>
  )
}
