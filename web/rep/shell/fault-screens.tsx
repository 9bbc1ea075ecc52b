import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Group, Skeleton } from '@mantine/core'
import { type ErrorComponentProps, Link, useLocation } from '@tanstack/react-router'
import { appWords } from '../words.ts'
import { Screen } from './screen.tsx'

/** In place of a screen that failed; the bar and everything else go on. */
export function FaultScreen({ reset }: ErrorComponentProps) {
  const say = useWords(appWords)
  return (
    <Screen title={say('app.fault-title')}>
      <p role="alert">{say('app.fault')}</p>
      <Button onClick={reset}>{say('app.retry')}</Button>
    </Screen>
  )
}

export function NotFoundScreen() {
  const say = useWords(appWords)
  const { pathname } = useLocation()
  if (isOfServer(pathname)) return <NeedsServerScreen />
  return (
    <Screen title={say('app.not-found-title')}>
      <p>{say('app.not-found')}</p>
      <Button component={Link} to="/">
        {say('app.to-home')}
      </Button>
    </Screen>
  )
}

/** A page of the server itself that the service worker could not fetch. */
function NeedsServerScreen() {
  const say = useWords(appWords)
  return (
    <Screen title={say('app.needs-server-title')}>
      <p>{say('app.needs-server')}</p>
      <Group>
        <Button component={Link} to="/">
          {say('app.to-home')}
        </Button>
        <Button variant="default" onClick={() => location.reload()}>
          {say('app.retry')}
        </Button>
      </Group>
    </Screen>
  )
}

/** Addresses below /rep that the server answers with pages of its own. */
function isOfServer(path: string): boolean {
  return /^\/(?:account|second-factor)(?:\/|$)/.test(path)
}

/** The shape of a screen that is on its way. */
export function WaitingScreen() {
  const say = useWords(appWords)
  return (
    <div role="status" aria-label={say('app.loading')}>
      <Screen>
        <Skeleton height={28} width={200} mb={24} />
        <Skeleton height={44} mb={16} />
        <Skeleton height={320} />
      </Screen>
    </div>
  )
}
