import type { Instant } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import type { Place } from './store.ts'

/** Up to where a device knows everything. */
export interface SyncCursor {
  readonly place: Place
  /** Where its first pull began: of what was gone before then it never had anything. */
  readonly start: number
  readonly issuedAt: Instant
  /** What it was made for: territories and modules, hashed. */
  readonly reach: string
}

/** A cursor is of use to one user and one life of the data alone (N3: a restore begins another). */
export interface CursorOwner {
  readonly userId: string
  readonly epoch: string
}

type Keys = Pick<App, 'keys'>

/** O4: sealed, so that nobody reads or makes one; bound to its owner. */
export function sealCursor({ keys }: Keys, { userId, epoch }: CursorOwner, cursor: SyncCursor): string {
  const { place, start, issuedAt, reach } = cursor
  return keys.seal('sync-cursor', JSON.stringify([place.txId, place.seq, start, issuedAt, reach]), [
    userId,
    epoch,
  ])
}

/** What a text says that we sealed for this owner, or null. */
export function openCursor({ keys }: Keys, { userId, epoch }: CursorOwner, text: string): SyncCursor | null {
  let plain: Buffer
  try {
    plain = keys.open('sync-cursor', text, [userId, epoch])
  } catch {
    return null
  }
  const [txId, seq, start, issuedAt, reach] = JSON.parse(plain.toString())
  return { place: { txId, seq }, start, issuedAt, reach }
}
