import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { appWords } from '../api/api.ts'
import { ProblemBox } from './problem-box.tsx'
import { TitleRow } from './title-row.tsx'

/** In place of a screen that failed; the rail and everything else go on. */
export function FaultScreen({ error, reset }: ErrorComponentProps) {
  const say = useWords(appWords)
  const boundary = useQueryErrorResetBoundary()
  const again = () => {
    boundary.reset()
    reset()
  }
  return (
    <>
      <TitleRow title={say('app.fault-title')} />
      <ProblemBox problem={error} onRetry={again} />
    </>
  )
}

export function NotFoundScreen() {
  const say = useWords(appWords)
  return (
    <>
      <TitleRow title={say('app.not-found-title')} />
      <p>{say('app.not-found')}</p>
      <Button component={Link} to="/contacts">
        {say('app.to-contacts')}
      </Button>
    </>
  )
}

/** The shape of a screen that is on its way. */
export function WaitingScreen() {
  const say = useWords(appWords)
  return (
    <div role="status" aria-label={say('app.loading')}>
      <Skeleton height={28} width={200} mb={24} />
      <Skeleton height={40} mb={16} />
      <Skeleton height={320} />
    </div>
  )
}
