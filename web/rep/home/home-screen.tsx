import { figure } from '@latchkey/web/shared/words/figure.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { ActionList } from '../actions/action-list.tsx'
import classes from '../page/page.module.css'
import { useDeviceNow } from '../page/use-device-now.ts'
import { WaitingScreen } from '../shell/fault-screens.tsx'
import { Card, Screen } from '../shell/screen.tsx'
import type { QueuedAction } from '../store/types.ts'
import { useAccount, useQueue, useStanding } from '../store/use-store.ts'
import { Age } from './age.tsx'
import classesOfHome from './home.module.css'
import { NextSteps } from './next-steps.tsx'
import { homeWords } from './words.ts'

export const homeRoute = createLazyRoute('/')({ component: HomeScreen })

/** How many actions stand here in full; the others stand in Sync Status. */
const SHOWN = 3

/** O1, O5: how much is on this device, how old it is, what waits and what the rep has to decide. */
function HomeScreen() {
  const say = useWords(homeWords)
  const account = useAccount()
  const standing = useStanding()
  const queue = useQueue() ?? []
  const refused = queue.filter(({ state }) => state === 'refused')
  const waiting = queue.filter(({ state }) => state !== 'refused' && state !== 'done')
  if (!standing.known) return <WaitingScreen />
  return (
    <Screen title={say('title')}>
      <Card>
        <dl className={classesOfHome.numbers}>
          <Count label={say('retailers')} count={standing.counts.retailers} to="/retailers" />
          <Count label={say('contacts')} count={standing.counts.contacts} to="/retailers" />
          <Count label={say('waiting')} count={waiting.length} to="/sync" />
          <Count label={say('refused')} count={refused.length} to="/sync" alarming />
        </dl>
        <Age standing={standing} />
      </Card>
      <Some title={say('refused.title')} text={say('refused.text')} more="refused.more" actions={refused} />
      <Some title={say('waiting.title')} text={say('waiting.text')} more="waiting.more" actions={waiting} />
      <NextSteps standing={standing} account={account} />
    </Screen>
  )
}

function Count(props: {
  readonly label: string
  readonly count: number
  readonly to: '/retailers' | '/sync'
  readonly alarming?: boolean
}) {
  const { label, count, to, alarming = false } = props
  return (
    <div data-alarming={alarming && count > 0}>
      <dt>{label}</dt>
      <dd>
        <Link to={to} aria-label={`${label}: ${figure(count)}`}>
          {figure(count)}
        </Link>
      </dd>
    </div>
  )
}

function Some(props: {
  readonly title: string
  readonly text: string
  readonly more: 'refused.more' | 'waiting.more'
  readonly actions: readonly QueuedAction[]
}) {
  const say = useWords(homeWords)
  const now = useDeviceNow()
  const { title, text, more, actions } = props
  if (actions.length === 0) return null
  return (
    <Card title={title}>
      <p className={classes.muted}>{text}</p>
      <ActionList label={title} actions={actions.slice(0, SHOWN)} now={now} />
      {actions.length > SHOWN && (
        <Link to="/sync" className={classesOfHome.more}>
          {say(more, { count: actions.length })}
        </Link>
      )}
    </Card>
  )
}
