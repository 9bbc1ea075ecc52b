import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
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
  return (
    <Screen title={say('app.not-found-title')}>
      <p>{say('app.not-found')}</p>
      <Button component={Link} to="/">
        {say('app.to-home')}
      </Button>
    </Screen>
  )
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
