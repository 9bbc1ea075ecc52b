import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import page from '../page/page.module.css'
import { useEventWord } from '../webhooks/use-event-word.ts'
import { deliveriesWords, webhooksWords } from '../webhooks/words.ts'
import classes from './webhook.module.css'

/** D2: why a webhook does not tell what it should, and what to do about it. */
export function Notices({ endpoint }: { readonly endpoint: EndpointWire }) {
  const say = useWords(webhooksWords)
  const wordOf = useEventWord()
  const { exact } = useTimeWords()
  const why = useFailureWords()
  const { state, pauseReason, pausedAt, health, notTold, formerSecretEndsAt } = endpoint
  const name = endpoint.user ? nameOf(endpoint.user) : say('user.erased')
  const lines = [
    state === 'paused' && pauseReason && pausedAt
      ? say(`paused.${pauseReason}`, { when: exact(pausedAt), name })
      : health.failingSince &&
        say('failing.since', {
          when: exact(health.failingSince),
          why: why(health.lastStatus, health.lastFailure),
        }),
    notTold.length > 0 && say('not-told', { name, events: notTold.map((type) => wordOf(type)).join(', ') }),
  ].filter(Boolean)
  return (
    <>
      {lines.length > 0 && (
        <div className={`${page.notice} ${classes.notices}`}>
          {lines.map((line) => (
            <p key={String(line)}>{line}</p>
          ))}
        </div>
      )}
      {formerSecretEndsAt && (
        <p className={page.hint}>{say('former-until', { when: exact(formerSecretEndsAt) })}</p>
      )}
    </>
  )
}

/** Why an attempt failed, in words: what was answered, or what stood in the way. */
export function useFailureWords() {
  const say = useWords(deliveriesWords)
  return (status: number | null, failure: EndpointWire['health']['lastFailure']): string => {
    const answered = status === null ? '' : say('status.is', { status })
    const reason = failure && failure !== 'status' ? say(`failure.${failure}`) : ''
    return [answered, reason].filter(Boolean).join(', ') || say('failure.status')
  }
}
