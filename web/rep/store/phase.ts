import type { Teller } from './told.ts'
import type { SyncStanding } from './types.ts'

type Phase = Pick<SyncStanding, 'phase' | 'received'>

/** What a sync is doing just now, in whichever tab; never on the disk, so that no crash leaves it standing. */
export function watchPhase(teller: Teller) {
  let now: Phase = { phase: 'idle', received: null }
  const listeners = new Set<() => void>()
  teller.hear((told) => {
    if (told.kind !== 'phase') return
    now = { phase: told.phase, received: told.received }
    for (const listener of listeners) listener()
  })
  return {
    now: () => now,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
