import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { memo } from 'react'
import { api } from '../api/api.ts'
import { EmptyList } from '../list/empty-list.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { ButtonLink } from '../page/button-link.tsx'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { WebhookChip } from './webhook-chip.tsx'
import { nameOfWebhook } from './webhook-values.ts'
import classes from './webhooks.module.css'
import { webhooksQuery } from './webhooks-query.ts'
import { webhooksWords } from './words.ts'

export const webhooksRoute = createLazyRoute('/webhooks')({ component: WebhooksScreen })

const columns = ['endpoint', 'events', 'last', 'waiting', 'state'] as const
const heights = { row: 58, card: 138 }
/** How often the list is read anew, milliseconds: how a webhook fares changes by itself. */
const RESTING_MS = 15_000

/** D2: the systems that are told what happens here, and how each fares. */
function WebhooksScreen() {
  const say = useWords(webhooksWords)
  const may = useMay()
  const list = useQuery({ ...webhooksQuery, refetchInterval: RESTING_MS })
  const { items = [], most = 0 } = list.data ?? {}
  const full = list.isSuccess && items.length >= most
  const addButton = may('company', 'write') && !full && (
    <ButtonLink to="/webhooks/new">{say('add')}</ButtonLink>
  )
  return (
    <>
      <TitleRow title={say('title')}>{addButton}</TitleRow>
      {full && may('company', 'write') && <p className={page.hint}>{say('full', { most })}</p>}
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && items.length === 0 ? (
        <EmptyList filtered={false} title={say('none.title')} text={say('none.text')}>
          {addButton}
        </EmptyList>
      ) : (
        !(list.isError && items.length === 0) && (
          <PagedList
            label={say('title')}
            grid={classes.grid ?? ''}
            heights={heights}
            columns={columns.map((key) => ({ key, title: say(`col.${key}`) }))}
            items={items}
            total={list.data && items.length}
            waiting={list.isPending}
            more={false}
            onEnd={() => undefined}
            row={(endpoint) => <WebhookRow endpoint={endpoint} />}
          />
        )
      )}
    </>
  )
}

const WebhookRow = memo(({ endpoint }: { readonly endpoint: EndpointWire }) => {
  const say = useWords(webhooksWords)
  const { relative } = useTimeWords()
  const { id, url, eventTypes, health } = endpoint
  return (
    <>
      <Cell card="lead">
        <Link to="/webhooks/$id" params={{ id }}>
          {nameOfWebhook(endpoint)}
        </Link>
        <small>{url}</small>
      </Cell>
      <Cell card="line">
        {eventTypes.length === 1 ? say('events.one') : say('events.many', { count: eventTypes.length })}
      </Cell>
      <Cell card="line" muted={health.lastSuccessAt === null}>
        {health.lastSuccessAt === null ? say('last.none') : relative(health.lastSuccessAt, api.time.now())}
      </Cell>
      <Cell card="line" muted={health.waiting === 0}>
        {health.waiting === 0 ? say('waiting.none') : say('waiting.many', { count: health.waiting })}
        {health.failed > 0 && <small>{say('failed.many', { count: health.failed })}</small>}
      </Cell>
      <Cell card="side">
        <WebhookChip endpoint={endpoint} />
      </Cell>
    </>
  )
})
