import type { CommandApplied } from '@latchkey/core/commands/wire'
import type { RepContact } from '@latchkey/core/sync/wire'
import type { ActionRow, RepDatabase } from '../store/database.ts'
import { emptyCache, readKept } from '../store/kept.ts'
import { withoutBody } from '../store/read.ts'
import type { ActionProblem, QueuedAction } from '../store/types.ts'
import type { Problem } from './ask.ts'

/**
 * O3: an applied action becomes `done` and its contact's row stands in the cache, in one step. Later actions of his that
 * were never sent and stood on the same version go on from the answered one: what came between was the rep's own. Those on
 * an older one stay there, because what came between was somebody else's (A1).
 */
export async function settleApplied(
  db: RepDatabase,
  id: string,
  { contact, expiresAt }: CommandApplied,
  { now, replayed }: { readonly now: number; readonly replayed: boolean },
): Promise<QueuedAction | null> {
  return await db.transaction('rw', [...db.cached, db.actions, db.kept], async () => {
    const action = await db.actions.get(id)
    if (!action) return null
    const done: ActionRow = {
      ...action,
      state: 'done',
      answeredAt: now,
      problem: null,
      expiresAt: expiresAt ?? null,
      appliedVersion: contact.version,
      seen: withoutPerson(action.seen),
      sent: action.sent && { ...action.sent, payload: null },
    }
    await db.actions.put(done)
    for (const later of await laterOf(db, action)) {
      if (later.sent !== null || later.baseVersion !== action.sent?.baseVersion) continue
      await db.actions.update(later.id, { baseVersion: contact.version })
    }
    await putNewer(db, contact, { evenSame: !replayed })
    return withoutBody(done)
  })
}

/** Once done, the list shows whom an action was for and what it did; the rest of the row he saw is of no use any more. */
function withoutPerson(seen: RepContact): RepContact {
  return {
    ...seen,
    firstName: '',
    surname: '',
    email: null,
    username: null,
    phone: null,
    state: { code: seen.state.code },
    mailState: null,
  }
}

/** O3: a refused action says why and holds back the later ones of its contact. A conflict's row goes into the cache. */
export async function settleRefused(
  db: RepDatabase,
  id: string,
  problem: Problem,
  now: number,
): Promise<QueuedAction | null> {
  return await db.transaction('rw', [...db.cached, db.actions, db.kept], async () => {
    const action = await db.actions.get(id)
    if (!action) return null
    const said = saidIn(problem)
    const refused: ActionRow = { ...action, state: 'refused', answeredAt: now, problem: said }
    await db.actions.put(refused)
    for (const later of await laterOf(db, action)) {
      if (later.state === 'queued') await db.actions.update(later.id, { state: 'held' })
    }
    if (said.current) await putNewer(db, said.current, { evenSame: true })
    return withoutBody(refused)
  })
}

/** O3: an action without a last word goes back into the queue; it shows what the server said, if it said something. */
export async function settleLater(db: RepDatabase, id: string, problem: Problem | null): Promise<void> {
  await db.transaction('rw', db.actions, async () => {
    const action = await db.actions.get(id)
    if (action?.state !== 'sending') return
    await db.actions.put({ ...action, state: 'queued', problem: problem ? saidIn(problem) : action.problem })
  })
}

async function laterOf(db: RepDatabase, { contactId, position }: ActionRow): Promise<ActionRow[]> {
  return await db.actions
    .where('contactId')
    .equals(contactId)
    .filter((action) => action.position > position && action.state !== 'done')
    .toArray()
}

/** A row that is gone stays gone, and an older one, as a replayed answer may hold, replaces none. */
async function putNewer(
  db: RepDatabase,
  contact: RepContact,
  { evenSame }: { readonly evenSame: boolean },
): Promise<void> {
  const { live } = (await readKept(db, 'cache')) ?? emptyCache
  const { contacts } = db.rows(live)
  const before = await contacts.get(contact.id)
  if (!before || before.version > contact.version) return
  if (before.version === contact.version && !evenSame) return
  await contacts.put(contact)
}

function saidIn({ code, detail, errors, current }: Problem): ActionProblem {
  return {
    code,
    title: detail,
    fields: (errors ?? []).map(({ field, message }) => ({ field, message })),
    current: contactIn(current),
  }
}

function contactIn(current: unknown): RepContact | null {
  const row = current as RepContact | null | undefined
  return typeof row?.id === 'string' && typeof row.version === 'number' ? row : null
}
