import type { ClientDetail } from '@latchkey/core/oidc/wire'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import { AppChip } from '../apps/app-chip.tsx'
import { appQuery } from '../apps/apps-query.ts'
import { appsWords } from '../apps/words.ts'
import { Crumbs } from '../page/crumbs.tsx'
import page from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { AppActs } from './app-acts.tsx'
import { ConnectTab } from './connect-tab.tsx'
import { GeneralTab } from './general-tab.tsx'
import { LookTab } from './look-tab.tsx'
import { appTabs } from './search.ts'
import { SignInsTab } from './sign-ins-tab.tsx'

export const appRoute = createLazyRoute('/apps/$id')({ component: AppScreen })

/** How often an app is read anew, milliseconds. */
const RESTING_MS = 30_000
/** The server counts sessions up to here. */
const MOST_COUNTED = 10_000

function AppScreen() {
  const { id } = appRoute.useParams()
  // The page of another app begins afresh: nothing typed over one is shown over the other.
  return <App key={id} id={id} />
}

function App({ id }: { readonly id: string }) {
  const say = useWords(appsWords)
  const sayPart = useWords(partsWords)
  const { exact } = useTimeWords()
  const may = useMay()
  const search = appRoute.useSearch()
  const navigate = useNavigate({ from: '/apps/$id' })
  const { data: app } = useSuspenseQuery({ ...appQuery(id), refetchInterval: RESTING_MS })
  const readOnly = !app.active || !may('company', 'write')
  return (
    <>
      <TitleRow
        title={app.name}
        above={
          <Crumbs>
            <Link to="/apps">{say('crumb')}</Link>
          </Crumbs>
        }
        beside={<AppChip active={app.active} />}
      >
        {!readOnly && <AppActs app={app} />}
      </TitleRow>
      <Strip app={app} />
      {!app.active && <p className={page.hint}>{say('ended')}</p>}
      {app.formerSecretEndsAt && (
        <p className={page.hint}>{say('former-until', { when: exact(app.formerSecretEndsAt) })}</p>
      )}
      <Tabs
        value={search.tab ?? 'general'}
        onChange={(next) => {
          const tab = appTabs.find((each) => each === next && each !== 'general')
          void navigate({ search: { tab }, replace: true, resetScroll: false })
        }}
      >
        <Tabs.List aria-label={sayPart('tabs')} mb="md">
          {appTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {say(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="general">
          <GeneralTab app={app} readOnly={readOnly} />
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <LookTab app={app} readOnly={readOnly} />
        </Tabs.Panel>
        <Tabs.Panel value="connect">
          <ConnectTab app={app} />
        </Tabs.Panel>
        <Tabs.Panel value="sign-ins">
          {search.tab === 'sign-ins' && <SignInsTab id={id} result={search.result} />}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

/** D1: whom the app is for and how it is used, seen above every tab. */
function Strip({ app }: { readonly app: ClientDetail }) {
  const say = useWords(appsWords)
  const { relative } = useTimeWords()
  const now = useNow(api.time, 10_000)
  const count = app.liveGrants
  const figure = count.toLocaleString(document.documentElement.lang)
  const live = count === 0 ? 'none' : count === 1 ? 'one' : count < MOST_COUNTED ? 'many' : 'more'
  const facts = [
    ['strip.population', say(`population.${app.population}`)],
    ['strip.kind', say(`kind.${app.kind}`)],
    ['strip.last', relative(app.lastUsedAt, now)],
    ['strip.live', say(`live.${live}`, { count: figure })],
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
