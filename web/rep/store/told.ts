import type { SyncStanding } from './types.ts'

/** What one part of the app tells the others, in this tab and in every other one. */
export type Told =
  | { readonly kind: 'applied'; readonly retailers: readonly string[]; readonly contacts: readonly string[] }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'queued' }
  | { readonly kind: 'phase'; readonly phase: SyncStanding['phase']; readonly received: number | null }

export interface Teller {
  tell(told: Told): void
  hear(listener: (told: Told) => void): () => void
  close(): void
}

export function createTeller(name: string): Teller {
  const listeners = new Set<(told: Told) => void>()
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  const pass = (told: Told) => {
    for (const listener of listeners) listener(told)
  }
  if (channel) channel.onmessage = (message) => pass(message.data as Told)
  return {
    tell(told) {
      pass(told)
      channel?.postMessage(told)
    },
    hear(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => channel?.close(),
  }
}
