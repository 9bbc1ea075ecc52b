import type { RepDatabase } from '../store/database.ts'
import { keep, readKept } from '../store/kept.ts'
import { newSalt } from '../store/random.ts'
import { emptyRows } from '../store/reset.ts'

/** Wrong tries after which the kept data goes. */
export const PIN_TRIES = 10
/** PBKDF2-HMAC-SHA-256 (OWASP Password Storage, 2023). */
const ITERATIONS = 600_000
const SALT_BYTES = 16

/** The PIN as it lies on the disk. It is a screen lock: what it guards is as readable as it was, to whoever reads the disk. */
interface PinKept {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly hash: Uint8Array<ArrayBuffer>
  readonly iterations: number
  /** Tries since the last right one, counted before they are compared. */
  readonly tries: number
  /** How long the app may be out of sight before it asks again, in milliseconds. */
  readonly afterMs: number
}

/**
 * Nothing, a PIN, or the note that one was dropped: then only a full sign-in leads on. `password` says that the password
 * was right since and the second factor is being proven.
 */
type Kept = PinKept | { readonly dropped: true; readonly password: boolean }

export interface Lock {
  readonly set: boolean
  readonly dropped: boolean
  /** Of a dropped one: whether the password was entered since. */
  readonly password: boolean
  readonly afterMs: number
}

export type Tried =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'dropped' }

export const isPin = (typed: string): boolean => /^\d{4,8}$/.test(typed)

export async function readLock(db: RepDatabase): Promise<Lock> {
  const kept = await keptOf(db)
  const dropped = kept !== undefined && 'dropped' in kept
  return {
    set: isSet(kept),
    dropped,
    password: dropped && kept.password,
    afterMs: isSet(kept) ? kept.afterMs : 0,
  }
}

export async function setPin(db: RepDatabase, pin: string, afterMs: number): Promise<void> {
  if (!isPin(pin)) throw new Error('a PIN has 4 to 8 digits')
  const salt = newSalt(SALT_BYTES)
  const hash = await derive(pin, salt, ITERATIONS)
  await keep(db, 'lock', { salt, hash, iterations: ITERATIONS, tries: 0, afterMs } satisfies Kept)
}

export async function changeAfter(db: RepDatabase, afterMs: number): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    const kept = await keptOf(db)
    if (isSet(kept)) await keep(db, 'lock', { ...kept, afterMs } satisfies Kept)
  })
}

export async function removeLock(db: RepDatabase): Promise<void> {
  await db.kept.delete('lock')
}

/** Compares a PIN. The try is on the disk before that, so that ending the app takes none back; the tenth wrong one drops the data. */
export async function tryPin(db: RepDatabase, pin: string): Promise<Tried> {
  const counted = await db.transaction('rw', db.kept, async () => {
    const kept = await keptOf(db)
    if (!kept || 'dropped' in kept) return kept
    const next = { ...kept, tries: kept.tries + 1 }
    await keep(db, 'lock', next satisfies Kept)
    return next
  })
  if (!counted) return { kind: 'right' }
  if ('dropped' in counted) return { kind: 'dropped' }
  if (counted.tries > PIN_TRIES) {
    await dropForSignIn(db)
    return { kind: 'dropped' }
  }
  const hash = await derive(pin, counted.salt, counted.iterations)
  const right = hash.every((byte, place) => byte === counted.hash[place])
  if (right) {
    await forgetTries(db)
    return { kind: 'right' }
  }
  if (counted.tries < PIN_TRIES) return { kind: 'wrong', left: PIN_TRIES - counted.tries }
  await dropForSignIn(db)
  return { kind: 'dropped' }
}

async function forgetTries(db: RepDatabase): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    const kept = await keptOf(db)
    if (isSet(kept)) await keep(db, 'lock', { ...kept, tries: 0 } satisfies Kept)
  })
}

/** Takes rows and PIN off the device and has the session ended; account and queue stay for who signs in by password. */
export async function dropForSignIn(db: RepDatabase): Promise<void> {
  await db.transaction('rw', [...db.cached, db.kept], async () => {
    const account = await readKept(db, 'account')
    await emptyRows(db)
    if (account) await keep(db, 'account', { ...account, signedOut: true })
    await keep(db, 'signOutOwed', true)
    await keep(db, 'lock', { dropped: true, password: false } satisfies Kept)
  })
}

/** After a drop: the password was right, what is left is the second factor on the server's page. */
export async function notePassword(db: RepDatabase): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    const kept = await keptOf(db)
    if (kept && !isSet(kept)) await keep(db, 'lock', { dropped: true, password: true } satisfies Kept)
  })
}

/** After a full sign-in: the note that a PIN was dropped has done its work. */
export async function forgetDrop(db: RepDatabase): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    const kept = await keptOf(db)
    if (kept && !isSet(kept)) await removeLock(db)
  })
}

function isSet(kept: Kept | undefined): kept is PinKept {
  return kept !== undefined && 'hash' in kept
}

async function keptOf(db: RepDatabase): Promise<Kept | undefined> {
  return (await readKept(db, 'lock')) as Kept | undefined
}

async function derive(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256)
  return new Uint8Array(bits)
}
