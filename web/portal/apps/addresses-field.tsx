import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Textarea } from '@mantine/core'
import { appFieldIds, linesOf } from './app-values.ts'
import classes from './apps.module.css'
import { appsWords } from './words.ts'

const LEAST_ROWS = 3
const MOST_ROWS = 12

/** Addresses, one on each line: many are pasted at once, and all are seen. */
export function AddressesField(props: {
  readonly field: 'redirectUris' | 'postLogoutRedirectUris'
  readonly value: string
  readonly problem: unknown
  readonly readOnly: boolean
  readonly onChange: (to: string) => void
}) {
  const say = useWords(appsWords)
  const { field, value } = props
  const lines = value.split('\n').length
  return (
    <Textarea
      id={appFieldIds[field] ?? field}
      className={classes.addresses ?? ''}
      label={say(`field.${field}`)}
      description={say(`hint.${field}`)}
      error={faultOf(field, value, props.problem, (line, message) => say('line.of', { line, message }))}
      rows={Math.min(MOST_ROWS, Math.max(LEAST_ROWS, lines + 1))}
      readOnly={props.readOnly}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      value={value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

/** The fault of the whole, or that of the first address that has one, by the line it stands on. */
function faultOf(
  field: string,
  value: string,
  problem: unknown,
  ofLine: (line: number, message: string) => string,
): string | undefined {
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const whole = errors.find((error) => error.field === field)
  if (whole) return whole.message
  const one = errors.find((error) => error.field.startsWith(`${field}.`))
  if (!one) return undefined
  const address = linesOf(value)[Number(one.field.slice(field.length + 1))]
  const line = value.split('\n').findIndex((typed) => typed.trim() === address)
  return line < 0 ? one.message : ofLine(line + 1, one.message)
}
