import type { ResyncReason, SyncPage } from '@latchkey/core/sync/wire'
import type { RepDatabase } from '../store/database.ts'
import { changeStanding, emptyCache, keep, readKept } from '../store/kept.ts'
import type { Kept } from '../store/kept-values.ts'
import { isSignedIn } from '../store/read.ts'
import { emptyRows } from '../store/reset.ts'
import { applyPage } from './apply-page.ts'
import { type Answer, faultOf, type Trouble } from './ask.ts'
import type { EngineParts } from './parts.ts'
import { noSession } from './who.ts'

/** Rows asked for at once, and on a connection on which so many do not arrive in time. */
const PAGE = 2_000
const SMALL_PAGE = 300
/** Clean pulls begun in one sync before it is left for the next. */
const RENEWALS_MOST = 3

export interface Pulled {
  readonly changed: number
  readonly renewed: boolean
  readonly trouble: Trouble | null
}

/**
 * O4: fetches what changed, page by page; rows and cursor move in one step. A first or renewed pull gathers in the tables
 * that are not shown, goes on where it was cut off, and takes their place when it is whole. The queue is never touched.
 * Contacts of `own` were changed by what was just sent: they are no news.
 */
export async function pull(parts: EngineParts, own: ReadonlySet<string> = new Set()): Promise<Pulled> {
  const { db, teller, now } = parts
  let changed = 0
  let renewals = 0
  let limit = PAGE
  for (;;) {
    const place = await placeOf(db)
    if (place === null) return { changed, renewed: false, trouble: noSession }
    const answer = await askPage(parts, place.cursor, limit)
    if (answer.kind === 'ok') {
      const page = answer.body as SyncPage
      const applied = await applyAt(db, place, page, now())
      if (applied === 'left') return { changed, renewed: place.staged, trouble: noSession }
      // Another tab came first: what it brought is told by it.
      if (applied === null) return { changed, renewed: place.staged, trouble: null }
      changed += applied.retailers.length + applied.contacts.filter((id) => !own.has(id)).length
      if (!place.staged) teller.tell({ kind: 'applied', ...applied })
      else teller.tell({ kind: 'phase', phase: 'receiving', received: place.received + page.changes.length })
      if (page.more) continue
      if (place.staged) teller.tell({ kind: 'replaced' })
      return { changed, renewed: place.staged, trouble: null }
    }
    if (answer.kind === 'refused') {
      if (answer.problem.code === 'not-allowed') await takeRowsAway(parts)
      if (answer.problem.code !== 'resync-needed' || renewals === RENEWALS_MOST)
        return {
          changed,
          renewed: place.staged,
          trouble: { kind: 'later', fault: faultOf(answer.problem), wait: null },
        }
      renewals += 1
      changed = 0
      await renew(parts, answer.problem.reason as ResyncReason | undefined)
      continue
    }
    if (answer.kind === 'later' && answer.fault === 'unreachable' && limit === PAGE) {
      limit = SMALL_PAGE
      continue
    }
    return { changed, renewed: place.staged, trouble: answer }
  }
}

async function askPage({ ask }: EngineParts, cursor: string | null, limit: number): Promise<Answer> {
  const query = { limit: String(limit), ...(cursor === null ? {} : { cursor }) }
  const answer = await ask({ method: 'GET', path: '/sync', query })
  if (answer.kind !== 'ok') return answer
  const page = answer.body as Partial<SyncPage> | null
  const isOurs =
    Array.isArray(page?.changes) && typeof page.cursor === 'string' && typeof page.more === 'boolean'
  return isOurs ? answer : { kind: 'later', fault: 'server', wait: null }
}

interface Place {
  readonly cursor: string | null
  readonly staged: boolean
  readonly received: number
}

/** Where the next page goes on; a pull from nothing is begun here. Null where nobody is signed in any more. */
async function placeOf(db: RepDatabase): Promise<Place | null> {
  if (!(await isSignedIn(db))) return null
  const staging = await readKept(db, 'staging')
  if (staging) return { ...staging, staged: true }
  const { cursor } = (await readKept(db, 'cache')) ?? emptyCache
  if (cursor !== null) return { cursor, staged: false, received: 0 }
  await beginStaging(db)
  return { cursor: null, staged: true, received: 0 }
}

async function beginStaging(db: RepDatabase): Promise<void> {
  await db.transaction('rw', [...db.cached, db.kept], async () => {
    const { live } = (await readKept(db, 'cache')) ?? emptyCache
    const into = live === 'a' ? 'b' : 'a'
    await clearRows(db, into)
    await keep(db, 'staging', { into, cursor: null, received: 0 })
  })
}

async function clearRows(db: RepDatabase, generation: Kept['cache']['live']): Promise<void> {
  const { retailers, contacts } = db.rows(generation)
  await retailers.clear()
  await contacts.clear()
}

/** Nothing is written where he signed out, or the cursor moved (null), since the page was asked for. */
async function applyAt(db: RepDatabase, place: Place, page: SyncPage, now: number) {
  return await db.transaction('rw', [...db.cached, db.kept], async () => {
    if (!(await isSignedIn(db))) return 'left'
    const cache = (await readKept(db, 'cache')) ?? emptyCache
    const staging = await readKept(db, 'staging')
    const standsAt = place.staged ? staging?.cursor : staging ? undefined : cache.cursor
    if (standsAt !== place.cursor) return null
    const into = staging?.into ?? cache.live
    const touched = await applyPage(db.rows(into), page.changes)
    if (!staging) await keep(db, 'cache', { live: into, cursor: page.cursor })
    else if (page.more)
      await keep(db, 'staging', {
        into,
        cursor: page.cursor,
        received: staging.received + page.changes.length,
      })
    else {
      await keep(db, 'cache', { live: into, cursor: page.cursor })
      await db.kept.delete('staging')
      await clearRows(db, cache.live)
    }
    if (!page.more) await changeStanding(db, { lastSyncAt: now })
    return touched
  })
}

/** O4: a clean pull. Where the territories changed, the old rows leave the device at once. */
async function renew(parts: EngineParts, reason: ResyncReason | undefined): Promise<void> {
  const { db } = parts
  if (reason === 'territories-changed') await takeRowsAway(parts)
  else await db.kept.delete('staging')
  await beginStaging(db)
}

/** U4, U5: what he may no longer see leaves the device at once. */
async function takeRowsAway({ db, teller }: EngineParts): Promise<void> {
  await emptyRows(db)
  teller.tell({ kind: 'replaced' })
}
