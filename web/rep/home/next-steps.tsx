import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import classes from '../page/page.module.css'
import { Card } from '../shell/screen.tsx'
import type { Account, SyncStanding } from '../store/types.ts'
import classesOfHome from './home.module.css'
import { homeWords } from './words.ts'

type Step = 'first' | 'first-none' | 'install' | 'find'

/** What to do next: at the first start get the data and put the app on the Home Screen, later find a retailer. */
export function NextSteps(props: {
  readonly standing: SyncStanding
  readonly account: Account | null | undefined
}) {
  const say = useWords(homeWords)
  const { standing, account } = props
  if (!account) return null
  const steps = stepsOf(standing)
  return (
    <Card title={say('next.title')}>
      <ul className={classesOfHome.steps}>
        {steps.map((step) => (
          <li key={step}>
            <div>
              <p>
                <strong>{say(`next.${step}`)}</strong>
              </p>
              <p className={classes.muted}>{say(`next.${step}-text`)}</p>
            </div>
            {step === 'install' && (
              <Button component={Link} to="/install" variant="default">
                {say('next.install-go')}
              </Button>
            )}
            {step === 'find' && (
              <Button component={Link} to="/retailers" variant="default">
                {say('next.find-go')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function stepsOf({ lastSyncAt, counts }: SyncStanding): Step[] {
  const steps: Step[] = []
  if (lastSyncAt === null) steps.push('first')
  else if (counts.retailers === 0) steps.push('first-none')
  else steps.push('find')
  if (!matchMedia('(display-mode: standalone)').matches) steps.push('install')
  return steps
}
