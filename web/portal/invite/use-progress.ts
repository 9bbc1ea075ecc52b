import type { InviteWire } from '@latchkey/core/invites/wire'
import { useEffect, useState } from 'react'
import { queries } from '../api/queries.ts'
import { keepInvite } from '../invites/invites-query.ts'
import { isOver } from '../invites/tally.ts'

type Line = 'opening' | 'open' | 'lost'

/** Milliseconds until a line that was refused is asked for again. */
const ASK_AGAIN = 5_000
/** Milliseconds from the invite's last move to reading its people. */
const SETTLE = 300

/**
 * I1: the progress as the server tells it, kept on the page; answers how the line to it stands. Without one the page
 * asks by itself, which also lets a person whose session has ended sign in.
 */
export function useProgress(invite: InviteWire): Line {
  const [line, setLine] = useState<Line>('opening')
  const [attempt, setAttempt] = useState(0)
  const { id } = invite
  const over = isOver(invite)
  useEffect(() => {
    if (over) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const source = new EventSource(`/api/v1/invites/${encodeURIComponent(id)}/events`)
    source.addEventListener('open', () => setLine('open'))
    source.addEventListener('progress', (event: MessageEvent<string>) => {
      keepInvite(JSON.parse(event.data) as InviteWire)
    })
    source.addEventListener('end', () => source.close())
    source.addEventListener('error', () => {
      setLine('lost')
      // A browser asks again by itself unless the answer was a refusal.
      if (source.readyState === EventSource.CLOSED)
        timer = setTimeout(() => setAttempt(attempt + 1), ASK_AGAIN)
    })
    return () => {
      clearTimeout(timer)
      source.close()
      setLine('opening')
    }
  }, [id, over, attempt])
  const counted = JSON.stringify([invite.state, invite.counts])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the people are read anew when their counts have changed.
  useEffect(() => {
    const timer = setTimeout(() => {
      void queries.invalidateQueries({ queryKey: ['invite-people', id] })
    }, SETTLE)
    return () => clearTimeout(timer)
  }, [id, counted])
  return line
}
