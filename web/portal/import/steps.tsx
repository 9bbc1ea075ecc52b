import type { ImportState } from '@latchkey/core/imports/run-wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { importsWords } from '../imports/words.ts'
import classes from './import.module.css'

const steps = ['file', 'columns', 'check', 'apply', 'done'] as const

/** The step an import stands at; of one that is over without being applied the one it came to. */
const stepOf: Record<ImportState, number> = {
  uploaded: 1,
  checking: 2,
  refused: 2,
  checked: 3,
  applying: 3,
  failed: 3,
  applied: 4,
  withdrawn: -1,
  expired: -1,
}

/** Where an import stands on its way. */
export function Steps({ state }: { readonly state: ImportState }) {
  const say = useWords(importsWords)
  const here = stepOf[state]
  if (here < 0) return null
  const isDone = (index: number) => index < here || state === 'applied'
  return (
    <ol className={classes.steps} aria-label={say('steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index === here && state !== 'applied' ? classes.here : isDone(index) ? classes.done : ''}
          aria-current={index === here ? 'step' : undefined}
        >
          <span className={classes.number} aria-hidden="true">
            {isDone(index) ? '✓' : index + 1}
          </span>
          {say(`step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
