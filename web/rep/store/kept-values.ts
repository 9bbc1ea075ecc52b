import type { Account, RepSettings, SyncFault } from './types.ts'

/** Which of the two pairs of tables: one is shown, the other takes in a renewed pull until it is whole. */
export type Generation = 'a' | 'b'

/** The single values the app keeps, by name. */
export interface Kept {
  /** Which rows are shown, and how far they follow the server; `cursor` is null before the first pull. */
  cache: { readonly live: Generation; readonly cursor: string | null }
  /** A first or renewed pull on its way: where its rows go, and how far it came. */
  staging: { readonly into: Generation; readonly cursor: string | null; readonly received: number }
  account: Account | null
  settings: RepSettings
  standing: KeptStanding
  /** The device's clock at the last answer to a signed-in request, and its latest reading since. */
  contact: { readonly at: number; readonly seen: number }
  /** Why everything was removed; null once someone is signed in. */
  ended: { readonly reason: 'device-revoked'; readonly at: number } | null
  /** The rep signed out while the server was out of reach: it is told at the next contact, before anything else. */
  signOutOwed: boolean
  /** The browser was asked once not to evict what is kept. */
  persistAsked: boolean
  /** The screen lock's: its folder knows what is inside. */
  lock: unknown
  /** The server's clock minus the device's at the last answer, for showing ends (C3). */
  clockDifference: number
}

export interface KeptStanding {
  readonly lastSyncAt: number | null
  readonly fault: SyncFault | null
  readonly reachable: boolean
  readonly pendingFactor: 'second-factor-required' | 'second-factor-setup-required' | null
}
