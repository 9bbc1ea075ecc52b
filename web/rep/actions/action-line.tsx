import type { Instant } from '@latchkey/core/instant'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import type { QueuedAction } from '../store/types.ts'
import { ActionButtons } from './action-buttons.tsx'
import { ActionChip } from './action-chip.tsx'
import classes from './actions.module.css'
import { BothVersions } from './both-versions.tsx'
import { actionsWords, whatOf } from './words.ts'

/** O5: one action: its state, what it does and for whom, why it was refused, and Retry and Discard. */
export function ActionLine(props: {
  readonly action: QueuedAction
  readonly now: Instant
  readonly named: boolean
}) {
  const say = useWords(actionsWords)
  const { exact } = useTimeWords()
  const { action, now, named } = props
  const { problem, seen } = action
  return (
    <li className={classes.line}>
      <span className={classes.chip}>
        <ActionChip state={action.state} />
      </span>
      <div className={classes.about}>
        <p>
          <strong>{whatOf(action, say)}</strong>{' '}
          {named && (
            <Link
              to="/retailers/$retailerId/contacts/$contactId"
              params={{ retailerId: seen.retailerId, contactId: action.contactId }}
            >
              {say('for', { contact: action.contactName, retailer: action.retailerName })}
            </Link>
          )}
        </p>
        <Wanted action={action} />
        <p className={classes.small}>
          <When action={action} now={now} />
        </p>
        {action.expiresAt && (
          <p className={classes.small}>{say('until', { end: exact(action.expiresAt) })}</p>
        )}
        {problem && (
          <p className={classes.reason}>
            {[problem.title, ...problem.fields.map(({ message }) => message)].join(' ')}
          </p>
        )}
      </div>
      <ActionButtons action={action} />
      {problem?.current && (
        <div className={classes.below}>
          <BothVersions action={action} />
        </div>
      )}
    </li>
  )
}

/** The values an action carries, as the rep typed them. */
function Wanted({ action }: { readonly action: QueuedAction }) {
  const say = useWords(actionsWords)
  const { type, email, changes } = action
  if (type === 'contact.reset') {
    return email ? <p className={classes.small}>{say('to-address', { email })}</p> : null
  }
  const values = [changes.email, changes.username].filter((value) => typeof value === 'string')
  return values.length > 0 ? <p className={classes.small}>{values.join(' · ')}</p> : null
}

function When({ action, now }: { readonly action: QueuedAction; readonly now: Instant }) {
  const say = useWords(actionsWords)
  const { relative } = useTimeWords()
  const { state, createdAt, answeredAt } = action
  const made = relative(createdAt, now)
  if (state === 'queued' || state === 'sending' || state === 'held') return `${made} · ${say(state)}`
  const answered = answeredAt === null ? [] : [say('at.answered', { time: relative(answeredAt, now) })]
  return [say('at.queued', { time: made }), ...answered].join(' · ')
}
