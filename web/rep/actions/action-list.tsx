import type { Instant } from '@latchkey/core/instant'
import type { QueuedAction } from '../store/types.ts'
import { ActionLine } from './action-line.tsx'
import classes from './actions.module.css'

/** Actions of the queue, each with what it does and what can be done about it. */
export function ActionList(props: {
  readonly label: string
  readonly actions: readonly QueuedAction[]
  readonly now: Instant
  /** On the contact's own page the lines need not name him. */
  readonly ofContact?: boolean
}) {
  return (
    <ul className={classes.list} aria-label={props.label}>
      {props.actions.map((action) => (
        <ActionLine key={action.id} action={action} now={props.now} named={!props.ofContact} />
      ))}
    </ul>
  )
}
