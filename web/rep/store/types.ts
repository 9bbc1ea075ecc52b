import type { RepContact, RepRetailer } from '@latchkey/core/sync/wire'

/** What a rep has queued for a contact, laid over the row as it came from the server. */
export interface PendingOf {
  readonly email?: string | null
  readonly username?: string | null
  readonly websiteAccess?: boolean
  /** A website invite or password reset waits to be sent. */
  readonly reset?: boolean
}

/** A contact as the screens show him: the server's row, and beside it what is queued. */
export interface ContactShown extends RepContact {
  readonly pending: PendingOf
  /** An action of his was refused and waits for the rep. */
  readonly refused: boolean
}

export interface RetailerShown extends RepRetailer {
  readonly contactCount: number
}

/** One line of the list of retailers; where a contact's name was what was looked for, it says so. */
export interface RetailerListed {
  readonly id: string
  readonly name: string
  readonly accountNumber: string
  readonly town: string | null
  readonly active: boolean
  readonly contactCount: number
  /** Names of contacts that the search met, at most three. */
  readonly met: readonly { readonly id: string; readonly name: string }[]
}

/**
 * O3: `held` waits behind a refused action for the same contact; `done` stays listed for a week, `refused` until the rep
 * retries or discards it.
 */
export type ActionState = 'queued' | 'sending' | 'done' | 'refused' | 'held'

export interface ActionProblem {
  readonly code: string
  /** The server's sentence, in the language the app spoke then. */
  readonly title: string
  readonly fields: readonly { readonly field: string; readonly message: string }[]
  /** 409: the contact as he is now. */
  readonly current: RepContact | null
}

/** O3: a queued action as Sync Status lists it; names are those of the moment it was queued. */
export interface QueuedAction {
  /** The idempotency key. */
  readonly id: string
  readonly position: number
  readonly userId: string
  readonly type: 'contact.change' | 'contact.reset'
  readonly contactId: string
  readonly contactName: string
  readonly retailerName: string
  readonly changes: {
    readonly email?: string | null
    readonly username?: string | null
    readonly websiteAccess?: boolean
  }
  /** Of a reset: the address shown and the button's words (C12). */
  readonly email: string | null
  readonly button: RepContact['resetButton'] | null
  readonly baseVersion: number
  /** The row the rep saw when he queued it, for showing both versions. */
  readonly seen: RepContact
  readonly createdAt: number
  readonly state: ActionState
  readonly answeredAt: number | null
  /** Why it was refused; of a queued one, why it has to wait. */
  readonly problem: ActionProblem | null
  /** Of a reset that was sent: when the temporary password ends. */
  readonly expiresAt: string | null
}

/** `not-allowed`: his role lets him see nothing here. `storage`: this device could not store what came. */
export type SyncFault = 'unreachable' | 'signed-out' | 'busy' | 'server' | 'not-allowed' | 'storage'

/** O5: where the app stands with the server. Instants in milliseconds of the device's clock. */
export interface SyncStanding {
  /** False until the disk was read for the first time: then the rest says nothing. */
  readonly known: boolean
  /** The browser says so, or the last request says otherwise. */
  readonly online: boolean
  readonly phase: 'idle' | 'sending' | 'receiving'
  /** Rows received so far in a first or renewed pull; null outside one. */
  readonly received: number | null
  readonly lastSyncAt: number | null
  readonly fault: SyncFault | null
  /** L5: what the session still lacks before it may sync; the app leads to where that is proven. */
  readonly pendingFactor: 'second-factor-required' | 'second-factor-setup-required' | null
  readonly counts: { readonly retailers: number; readonly contacts: number }
  readonly queued: number
  readonly refused: number
}

/** What the app keeps of the signed-in rep: no secret; the session is in a cookie no script reads. */
export interface Account {
  readonly userId: string
  readonly username: string
  readonly firstName: string
  readonly surname: string
  readonly rights: Readonly<Record<string, 'read' | 'write'>>
  readonly device: { readonly id: string; readonly name: string }
  /** The server said that the session is over; data and queue stay until he signs in again. */
  readonly signedOut: boolean
}

export interface RepSettings {
  readonly language: 'en' | 'de' | null
  readonly theme: 'auto' | 'light' | 'dark'
  /** Tells after a sync: always, or only when something new came. */
  readonly notify: 'always' | 'when-new'
}
