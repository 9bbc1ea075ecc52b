import type { MailState } from '@latchkey/core/contacts/wire'
import { type Instant, instant, MINUTE } from '@latchkey/core/instant'
import { formatSoon } from '@latchkey/core/time-format/format-instant'
import type { ContactStateCode } from '@latchkey/core/website-access/contact-state'
import { viewerZone } from '../time/viewer-zone.ts'
import { language, useWords } from '../words/use-words.ts'
import { accessWords } from './access-words.ts'
import classes from './chips.module.css'

// Never colour alone: shape and word carry the state too.
const states: Record<ContactStateCode, readonly [colour: string, shape: string]> = {
  active: ['green', '●'],
  invited: ['blue', '○'],
  'reset-pending': ['amber', '●'],
  'invite-expired': ['amber', '○'],
  locked: ['red', '●'],
  incomplete: ['grey', '○'],
  'not-invited': ['grey', '○'],
  'access-off': ['grey', '●'],
  inactive: ['grey', '●'],
  'no-access': ['grey', '●'],
}

const mails: Record<MailState, string> = {
  delivered: 'green',
  sent: 'blue',
  queued: 'blue',
  bounced: 'red',
  failed: 'red',
}

/** A7: a contact's state with its end, the same in every list and on every page. */
export function StateChip(props: {
  readonly state: { readonly code: ContactStateCode; readonly until?: string | undefined }
  readonly now: Instant
}) {
  const say = useWords(accessWords)
  const { code, until } = props.state
  const [colour = 'grey', shape] = states[code]
  return (
    <span className={`${classes.chip} ${classes[colour]}`}>
      <span aria-hidden="true">{shape}</span> {say(`state.${code}`)}
      {until && ` · ${code === 'locked' ? minutes(until) : formatSoon(instant(until), language, viewerZone)}`}
    </span>
  )

  // A lock is short, so its end reads best in minutes; never 0 while it holds.
  function minutes(end: string): string {
    const left = Math.max(1, Math.ceil((instant(end) - props.now) / MINUTE))
    return say('state.minutes', { minutes: left })
  }
}

export function MailChip({ state }: { readonly state: MailState }) {
  const say = useWords(accessWords)
  return (
    <span className={`${classes.chip} ${classes[mails[state]]}`}>
      <span aria-hidden="true">■</span> {say(`mail.${state}`)}
    </span>
  )
}
