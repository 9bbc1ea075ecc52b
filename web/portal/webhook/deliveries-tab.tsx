import { instant } from '@latchkey/core/instant'
import { moduleOf, TEST_EVENT } from '@latchkey/core/webhooks/events'
import type { DeliveryWire, EndpointWire } from '@latchkey/core/webhooks/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { memo, useState } from 'react'
import { api } from '../api/api.ts'
import { EmptyList } from '../list/empty-list.tsx'
import { FilterFrame } from '../list/filter-frame.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { partsWords } from '../parts-words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { useEventWord } from '../webhooks/use-event-word.ts'
import { deliveriesWords } from '../webhooks/words.ts'
import { deliveriesQuery } from './deliveries-query.ts'
import { DeliveryChip } from './delivery-chip.tsx'
import { DeliveryDialog } from './delivery-dialog.tsx'
import { useFailureWords } from './notices.tsx'
import { ReplayFailed } from './replay-failed.tsx'
import { deliveryStates, type WebhookSearch } from './search.ts'
import classes from './webhook.module.css'

const columns = ['event', 'at', 'answer', 'state'] as const
const heights = { row: 58, card: 132 }
/** How often the log is read anew, milliseconds; sooner while something shown is on its way. */
const RESTING_MS = 5_000
const WAITING_MS = 1_500

/** D2: what was sent there and what became of it, the newest first. */
export function DeliveriesTab(props: {
  readonly endpoint: EndpointWire
  readonly search: WebhookSearch
  readonly readOnly: boolean
}) {
  const say = useWords(deliveriesWords)
  const { endpoint, search, readOnly } = props
  const navigate = useNavigate({ from: '/webhooks/$id' })
  const [shown, setShown] = useState<DeliveryWire | null>(null)
  const list = useInfiniteQuery({
    ...deliveriesQuery(endpoint.id, search),
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(({ state }) => state === 'waiting'))
        ? WAITING_MS
        : RESTING_MS,
  })
  const found = list.data?.pages.flatMap((page) => page.items) ?? []
  const filtered = search.state !== undefined || search.type !== undefined
  const change = (next: WebhookSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  return (
    <>
      <FilterFrame
        chips={[]}
        beside={
          <>
            <Filters endpoint={endpoint} search={search} onChange={change} />
            {!readOnly && endpoint.health.failed > 0 && <ReplayFailed endpoint={endpoint} />}
          </>
        }
      />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && found.length === 0 ? (
        <EmptyList
          filtered={filtered}
          title={say('none.title')}
          text={say('none.text')}
          onShowAll={() => navigate({ search: {} })}
        />
      ) : (
        !(list.isError && found.length === 0) && (
          <PagedList
            label={say('title')}
            grid={classes.grid ?? ''}
            heights={heights}
            columns={columns.map((key) => ({ key, title: say(`col.${key}`) }))}
            items={found}
            total={list.hasNextPage ? undefined : found.length}
            waiting={list.isPending}
            stale={list.isPlaceholderData}
            more={list.hasNextPage}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
            }}
            row={(delivery) => <DeliveryRow delivery={delivery} onShow={setShown} />}
          />
        )
      )}
      {shown && (
        <DeliveryDialog
          endpointId={endpoint.id}
          id={shown.id}
          title={shown.type}
          readOnly={readOnly}
          onClose={() => setShown(null)}
        />
      )}
    </>
  )
}

const DeliveryRow = memo(
  (props: { readonly delivery: DeliveryWire; readonly onShow: (shown: DeliveryWire) => void }) => {
    const say = useWords(deliveriesWords)
    const wordOf = useEventWord()
    const { exact, relative } = useTimeWords()
    const why = useFailureWords()
    const may = useMay()
    const { delivery, onShow } = props
    const { type, at, tries, lastStatus, lastFailure, nextTryAt } = delivery
    const count =
      tries === 0 ? say('tries.none') : tries === 1 ? say('tries.one') : say('tries.many', { count: tries })
    const now = api.time.now()
    const next =
      nextTryAt && instant(nextTryAt) > now ? say('next.at', { when: relative(nextTryAt, now) }) : ''
    const answered = lastStatus === null ? '' : say('status.is', { status: lastStatus })
    return (
      <>
        <Cell card="lead">
          {type === TEST_EVENT || may(moduleOf(type), 'read') ? (
            <button
              type="button"
              className={classes.open}
              aria-label={say('show.of', { event: type, when: exact(at) })}
              onClick={() => onShow(delivery)}
            >
              {type}
            </button>
          ) : (
            type
          )}
          <small>{wordOf(type)}</small>
        </Cell>
        <Cell card="line">
          <time dateTime={at} title={exact(at)}>
            {relative(at, now)}
          </time>
        </Cell>
        <Cell card="line" muted={tries === 0}>
          {lastFailure ? why(lastStatus, lastFailure) : answered || count}
          {(lastFailure || answered || next) && (
            <small>{[lastFailure || answered ? count : '', next].filter(Boolean).join(' · ')}</small>
          )}
        </Cell>
        <Cell card="side">
          <DeliveryChip state={delivery.state} tries={tries} />
        </Cell>
      </>
    )
  },
)

function Filters(props: {
  readonly endpoint: EndpointWire
  readonly search: WebhookSearch
  readonly onChange: (next: WebhookSearch) => void
}) {
  const say = useWords(deliveriesWords)
  const sayPart = useWords(partsWords)
  const { endpoint, search, onChange } = props
  const types = [...endpoint.eventTypes, 'webhook.test'] as const
  const any = (what: string) => `${what}: ${sayPart('filter.any')}`
  return (
    <>
      <Select
        clearable
        aria-label={say('filter.state')}
        placeholder={any(say('filter.state'))}
        withCheckIcon={false}
        data={deliveryStates.map((value) => ({ value, label: say(`state.${value}`) }))}
        value={search.state ?? null}
        onChange={(to) => onChange({ state: deliveryStates.find((each) => each === to) })}
      />
      <Select
        clearable
        searchable
        aria-label={say('filter.type')}
        placeholder={any(say('filter.type'))}
        nothingFoundMessage={sayPart('filter.none')}
        withCheckIcon={false}
        data={types}
        value={search.type ?? null}
        onChange={(to) => onChange({ type: types.find((each) => each === to) })}
      />
    </>
  )
}
