import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { appWords } from '../api/api.ts'
import classes from './problem-box.module.css'

/** A problem's sentence, its fields linked, above what it is about; the focus goes there so that it is heard. */
export function ProblemBox(props: {
  readonly problem: unknown
  /** Ids of the form's fields by the server's names; a field without one is named in words alone. */
  readonly fields?: Readonly<Record<string, string>>
  readonly onRetry?: () => void
}) {
  const say = useWords(appWords)
  const box = useRef<HTMLDivElement>(null)
  const { problem } = props
  useEffect(() => {
    if (problem) box.current?.focus()
  }, [problem])
  if (!problem) return null
  const known = problem instanceof ApiProblem
  return (
    <div ref={box} className={classes.box} role="alert" tabIndex={-1}>
      <p>{known ? problem.message : say('app.fault')}</p>
      {known && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ field, message }) => {
            const id = props.fields?.[field]
            return <li key={field + message}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
          })}
        </ul>
      )}
      {props.onRetry && (
        <Button variant="default" size="xs" onClick={props.onRetry}>
          {say('app.retry')}
        </Button>
      )}
    </div>
  )
}
