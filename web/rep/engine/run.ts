import { MINUTE } from '@latchkey/core/instant'
import { changeStanding, keep, readKept } from '../store/kept.ts'
import { isSignedIn, readAccount } from '../store/read.ts'
import type { SyncStanding } from '../store/types.ts'
import { isOfOneAction, type Trouble } from './ask.ts'
import { type Drained, drain } from './drain.ts'
import { emptyOldRows, noteContact } from './old-rows.ts'
import type { EngineParts, SyncCause, SyncNews } from './parts.ts'
import { type Pulled, pull } from './pull.ts'
import { markSignedOut, noSession, verifySelf, wipeRevoked } from './who.ts'

/** Rights are asked for anew when they were last heard longer ago than this; in milliseconds. */
const SELF_FRESH = 5 * MINUTE

export interface Engine {
  /** One sync: what is queued goes out, then what changed comes in. Those asked for while one runs share the next. */
  sync(cause: SyncCause): Promise<Trouble | null>
  /** Who is signed in is asked again with the next sync. */
  doubtSelf(): void
  subscribeNews(listener: (news: SyncNews) => void): () => void
}

export function createEngine(parts: EngineParts): Engine {
  const listeners = new Set<(news: SyncNews) => void>()
  let running: Promise<Trouble | null> | null = null
  let next: Promise<Trouble | null> | null = null
  let selfHeardAt: number | null = null

  async function once(cause: SyncCause): Promise<Trouble | null> {
    const { db, teller } = parts
    try {
      if (await emptyOldRows(db, parts.now())) teller.tell({ kind: 'replaced' })
      const result = await exchange()
      await note(result.trouble)
      const told = result.drained.done.length + result.drained.refused.length + result.pulled.changed
      if (told > 0 || !result.trouble) tellNews(cause, result)
      return result.trouble
    } catch (fault) {
      parts.tellFault(fault)
      // A disk that is full may not take this either; then the pause and the diagnostics are all there is.
      await note(notStored).catch(parts.tellFault)
      return notStored
    } finally {
      show('idle')
    }
  }

  async function exchange(): Promise<Exchanged> {
    const { db } = parts
    const stop = (trouble: Trouble | null, drained = noneSent): Exchanged => ({
      trouble,
      drained,
      pulled: noneCame,
    })
    if (await readKept(db, 'signOutOwed')) {
      const answer = await parts.ask({ method: 'POST', path: '/sign-out' })
      if (answer.kind === 'later') return stop(answer)
      await keep(db, 'signOutOwed', false)
    }
    const isFresh = selfHeardAt !== null && parts.elapsed() - selfHeardAt < SELF_FRESH
    const before = await readAccount(db)
    if (!isFresh || !before || before.signedOut) {
      selfHeardAt = null
      const trouble = await verifySelf(parts)
      if (trouble) return stop(trouble)
      selfHeardAt = parts.elapsed()
    }
    show('sending')
    const drained = await drain(parts)
    if (drained.trouble && !isOfOneAction(drained.trouble)) return stop(drained.trouble, drained)
    if (!(await isSignedIn(db))) return stop(noSession, drained)
    show('receiving', (await readKept(db, 'staging'))?.received ?? null)
    const pulled = await pull(parts, new Set(drained.done.map(({ contactId }) => contactId)))
    return { drained, pulled, trouble: pulled.trouble ?? drained.trouble }
  }

  async function note(trouble: Trouble | null): Promise<void> {
    const { db, now } = parts
    const difference = parts.clockDifference()
    if (difference !== null) await keep(db, 'clockDifference', difference)
    if (trouble?.kind === 'revoked') return await wipeRevoked(parts)
    if (trouble?.kind === 'signed-out') {
      selfHeardAt = null
      return await markSignedOut(db, trouble.pendingFactor)
    }
    if (trouble === null) await noteContact(db, now())
    await changeStanding(db, {
      fault: trouble?.fault ?? null,
      reachable: trouble?.fault !== 'unreachable',
      pendingFactor: null,
    })
  }

  function show(phase: SyncStanding['phase'], received: number | null = null): void {
    parts.teller.tell({ kind: 'phase', phase, received })
  }

  function tellNews(cause: SyncCause, { drained, pulled, trouble }: Exchanged): void {
    const news: SyncNews = {
      cause,
      changed: pulled.changed,
      renewed: pulled.renewed,
      done: drained.done,
      refused: drained.refused,
      whole: trouble === null,
    }
    for (const listener of listeners) listener(news)
  }

  async function locked(cause: SyncCause): Promise<Trouble | null> {
    const work = () => once(cause)
    return parts.locks ? await parts.locks.request(`${parts.db.name}-sync`, work) : await work()
  }

  return {
    sync(cause) {
      if (running) {
        next ??= running
          .catch(() => undefined)
          .then(() => {
            next = null
            return this.sync(cause)
          })
        return next
      }
      running = locked(cause).finally(() => {
        running = null
      })
      return running
    },
    doubtSelf() {
      selfHeardAt = null
    },
    subscribeNews(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

interface Exchanged {
  readonly drained: Drained
  readonly pulled: Pulled
  readonly trouble: Trouble | null
}

const notStored: Trouble = { kind: 'later', fault: 'storage', wait: null }
const noneSent: Drained = { done: [], refused: [], trouble: null }
const noneCame: Pulled = { changed: 0, renewed: false, trouble: null }
