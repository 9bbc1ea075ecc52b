import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { ApiProblem } from '../api/problem.ts'
import classes from './problem-box.module.css'

/** A problem's sentence, its fields linked, above what it is about; the focus goes there so that it is heard. */
export function ProblemBox(props: {
  readonly words: { readonly fault: string; readonly retry: string }
  readonly problem: unknown
  /** Ids of the form's fields by the server's names; a field without one is named in words alone. */
  readonly fields?: Readonly<Record<string, string>>
  readonly onRetry?: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const { problem } = props
  useEffect(() => {
    if (problem) box.current?.focus()
  }, [problem])
  if (!problem) return null
  const known = problem instanceof ApiProblem
  return (
    <div ref={box} className={classes.box} role="alert" tabIndex={-1}>
      <p>{known ? problem.message : props.words.fault}</p>
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
          {props.words.retry}
        </Button>
      )}
    </div>
  )
}
