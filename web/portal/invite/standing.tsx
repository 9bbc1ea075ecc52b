import { instant, SECOND } from '@latchkey/core/instant'
import { MOST_ROUNDS, UNDO } from '@latchkey/core/invites/schedule'
import type { InviteWire } from '@latchkey/core/invites/wire'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { api } from '../api/api.ts'
import bar from '../invites/progress-bar.module.css'
import { tallyOf } from '../invites/tally.ts'
import { invitesWords } from '../invites/words.ts'
import page from '../page/page.module.css'
import classes from './standing.module.css'
import { inviteWords } from './words.ts'

/** I1: how far the invite is, and what it waits for. */
export function Standing({ invite, isLost }: { readonly invite: InviteWire; readonly isLost: boolean }) {
  const say = useWords(inviteWords)
  const sayInvites = useWords(invitesWords)
  const { done } = tallyOf(invite)
  const { total, state } = invite
  const progress = sayInvites('progress.of', { done, total })
  return (
    <section className={page.panel}>
      <h2>
        {say('progress')} <span className={page.none}>{progress}</span>
      </h2>
      <progress className={bar.bar} aria-label={`${say('progress')}: ${progress}`} max={total} value={done} />
      <Sentence invite={invite} />
      {isLost && (state === 'running' || state === 'waiting') && (
        <p className={`${classes.said} ${classes.quiet}`}>{say('offline')}</p>
      )}
    </section>
  )
}

function Sentence({ invite }: { readonly invite: InviteWire }) {
  const say = useWords(inviteWords)
  const { exact } = useTimeWords()
  const now = useNow(api.time, SECOND)
  const { state, startAt, round, pauseReason } = invite
  if (state === 'paused' && pauseReason)
    return <p className={`${page.notice} ${classes.said}`}>{say(`pause.${pauseReason}`)}</p>
  if (state === 'running') return <p className={`${classes.said} ${classes.quiet}`}>{say('leave')}</p>
  if (state !== 'waiting') return null
  const left = instant(startAt) - now
  if (round > 1)
    return (
      <p className={classes.said}>{say('round-at', { round, most: MOST_ROUNDS, date: exact(startAt) })}</p>
    )
  if (left > UNDO + SECOND)
    return (
      <>
        <p className={classes.said}>{say('starts-at', { date: exact(startAt) })}</p>
        <p className={`${classes.said} ${classes.quiet}`}>{say('leave')}</p>
      </>
    )
  return (
    <p role="timer" className={classes.said}>
      {say('starts-in', { seconds: secondsUntil(left) })}
    </p>
  )
}

/** The server's clock is read to the second, so that a first look may find it a little early. */
const secondsUntil = (left: number) => Math.min(UNDO / SECOND, Math.max(0, Math.ceil(left / SECOND)))
