import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import { Crumbs } from '../page/crumbs.tsx'
import page from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { WebhookChip } from '../webhooks/webhook-chip.tsx'
import { nameOfWebhook } from '../webhooks/webhook-values.ts'
import { webhookQuery } from '../webhooks/webhooks-query.ts'
import { webhooksWords } from '../webhooks/words.ts'
import { DeliveriesTab } from './deliveries-tab.tsx'
import { GeneralTab } from './general-tab.tsx'
import { Notices } from './notices.tsx'
import { webhookTabs } from './search.ts'
import { VerifyTab } from './verify-tab.tsx'
import classes from './webhook.module.css'
import { WebhookActs } from './webhook-acts.tsx'

export const webhookRoute = createLazyRoute('/webhooks/$id')({ component: WebhookScreen })

/** How often a webhook is read anew, milliseconds: how it fares changes by itself. */
const RESTING_MS = 4_000

function WebhookScreen() {
  const { id } = webhookRoute.useParams()
  // The page of another webhook begins afresh: nothing typed over one is shown over the other.
  return <Webhook key={id} id={id} />
}

function Webhook({ id }: { readonly id: string }) {
  const say = useWords(webhooksWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const search = webhookRoute.useSearch()
  const navigate = useNavigate({ from: '/webhooks/$id' })
  const { data: endpoint } = useSuspenseQuery({ ...webhookQuery(id), refetchInterval: RESTING_MS })
  const readOnly = !may('company', 'write')
  const tab = search.tab ?? 'deliveries'
  return (
    <>
      <TitleRow
        title={nameOfWebhook(endpoint)}
        above={
          <Crumbs>
            <Link to="/webhooks">{say('crumb')}</Link>
          </Crumbs>
        }
        beside={<WebhookChip endpoint={endpoint} />}
      >
        {!readOnly && <WebhookActs endpoint={endpoint} />}
      </TitleRow>
      <Strip endpoint={endpoint} />
      <Notices endpoint={endpoint} />
      <Tabs
        value={tab}
        onChange={(next) => {
          const chosen = webhookTabs.find((each) => each === next && each !== 'deliveries')
          void navigate({ search: { tab: chosen }, replace: true, resetScroll: false })
        }}
      >
        <Tabs.List aria-label={sayPart('tabs')} mb="md">
          {webhookTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {say(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="deliveries">
          {tab === 'deliveries' && <DeliveriesTab endpoint={endpoint} search={search} readOnly={readOnly} />}
        </Tabs.Panel>
        <Tabs.Panel value="general">
          <GeneralTab endpoint={endpoint} readOnly={readOnly} />
        </Tabs.Panel>
        <Tabs.Panel value="verify">
          <VerifyTab />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

/** D2: where it leads and how it fares, seen above every tab. */
function Strip({ endpoint }: { readonly endpoint: EndpointWire }) {
  const say = useWords(webhooksWords)
  const { relative } = useTimeWords()
  const now = useNow(api.time, 10_000)
  const { url, user, health } = endpoint
  const facts = [
    [
      'fact.url',
      <span key="url" className={classes.address} title={url}>
        {url}
      </span>,
    ],
    ['strip.last', relative(health.lastSuccessAt, now)],
    ['strip.waiting', health.waiting.toLocaleString(document.documentElement.lang)],
    ['strip.failed', health.failed.toLocaleString(document.documentElement.lang)],
    ['strip.by', user ? nameOf(user) : say('user.erased')],
  ] as const
  return (
    <dl className={page.strip}>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{say(term)}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
