import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { checkText } from '@latchkey/core/contacts/names'
import { Refusal } from '@latchkey/core/refusal'
import type { Module } from '@latchkey/core/roles/rights'
import { foldForSearch } from '@latchkey/core/search/search-text'
import { MOST_VIEWS, VIEW_NAME_MAX, type ViewList, viewWords } from '@latchkey/core/views/lists'
import type { NewView, SavedView, ViewChange } from '@latchkey/core/views/wire'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertMay } from '../roles/index.ts'
import { lockUser } from '../users/index.ts'
import { presentView, type ViewContent } from './present.ts'
import {
  countViews,
  deleteView,
  hasName,
  insertView,
  updateView,
  type ViewRow,
  viewById,
  viewsFor,
} from './store.ts'

/** U4: whoever may read what a list shows has views of it; whoever may write it shares them. */
const moduleOf: Readonly<Record<ViewList, Module>> = {
  contacts: 'contacts',
  report: 'reports',
  users: 'users',
  audit: 'audit',
}

/** Longest of all that a view says: as much as an address holds. */
const CONTENT_MAX = 16_000

export async function listViews(app: App, caller: Caller<UserActor>, list: ViewList): Promise<SavedView[]> {
  await assertMay(app, caller, moduleOf[list], 'read')
  const rows = await viewsFor(app.db.read, list, caller.actor.id)
  return rows.map((row) => presentView(row, caller.actor))
}

/** Saves a list as it is shown. Refuses `view-name-taken`, `too-many-views`, and sharing without write on the list. */
export async function createView(app: App, caller: Caller<UserActor>, typed: NewView): Promise<SavedView> {
  const { list, shared = false } = typed
  await assertMay(app, caller, moduleOf[list], shared ? 'write' : 'read')
  const name = readName(typed.name)
  const content = contentOf(list, { search: typed.search, columns: typed.columns ?? null })
  return await app.db.transaction(async (tx) => {
    await lockUser(tx, caller.actor.id)
    if ((await countViews(tx.db, caller.actor.id)) >= MOST_VIEWS)
      throw new Refusal('too-many-views', { values: { limit: MOST_VIEWS } })
    const key = foldForSearch(name)
    await assertFree(tx, { ownerId: caller.actor.id, list, key, exceptId: null })
    const id = app.random.id<string>(tx.now)
    await insertView(tx, {
      id,
      list,
      owner_id: caller.actor.id,
      name,
      name_key: key,
      content,
      shared_at: shared ? tx.now : null,
      version: 1,
      created_at: tx.now,
      updated_at: tx.now,
    })
    const view = await presented(tx, id, caller)
    recordAct(app, tx, caller, {
      action: 'view.created',
      target: { kind: 'view', id },
      detail: { after: fieldsOf(view) },
    })
    return view
  })
}

/** Renames a view, shares it, or gives it what the list shows now. Only its owner; of a shared one others hear `view-of-other`. */
export async function changeView(
  app: App,
  caller: Caller<UserActor>,
  id: string,
  { version, ...change }: ViewChange,
): Promise<SavedView> {
  const seen = await viewOf(app, caller, id)
  // Others see what changes, until it is shared no more.
  if (seen.own && (change.shared ?? seen.shared)) await assertMay(app, caller, moduleOf[seen.list], 'write')
  const name = change.name === undefined ? null : readName(change.name)
  return await app.db.transaction(async (tx) => {
    const { row, before } = await holdView(tx, caller, id)
    if (row.owner_id !== caller.actor.id) throw new Refusal('view-of-other')
    if (row.version !== version) throw new Refusal('changed-meanwhile', { extra: { current: before } })
    const after = {
      name: name ?? before.name,
      search: change.search ?? before.search,
      columns: change.columns === undefined ? before.columns : change.columns,
      shared: change.shared ?? before.shared,
    }
    const key = foldForSearch(after.name)
    await assertFree(tx, { ownerId: row.owner_id, list: row.list, key, exceptId: id })
    await updateView(tx, id, {
      name: after.name,
      name_key: key,
      content: contentOf(before.list, after),
      shared_at: after.shared ? (row.shared_at ?? tx.now) : null,
    })
    recordAct(app, tx, caller, {
      action: 'view.changed',
      target: { kind: 'view', id },
      detail: { before: fieldsOf(before), after },
    })
    return await presented(tx, id, caller)
  })
}

/** Deletes a view: its owner, or the system owner one that others see. */
export async function removeView(app: App, caller: Caller<UserActor>, id: string): Promise<void> {
  await viewOf(app, caller, id)
  await app.db.transaction(async (tx) => {
    const { row, before } = await holdView(tx, caller, id)
    if (row.owner_id !== caller.actor.id && !caller.actor.isOwner) throw new Refusal('view-of-other')
    await deleteView(tx, id)
    recordAct(app, tx, caller, {
      action: 'view.deleted',
      target: { kind: 'view', id },
      detail: { before: fieldsOf(before) },
    })
  })
}

/** A view one may see; anybody else's own one is not there, nor is one of a list he may not read. */
async function viewOf(app: App, caller: Caller<UserActor>, id: string): Promise<SavedView> {
  const row = await viewById(app.db.read, id)
  if (!row || !isSeen(row, caller)) throw new Refusal('view-not-found')
  const view = presentView(row, caller.actor)
  await assertMay(app, caller, moduleOf[view.list], 'read')
  return view
}

async function holdView(
  tx: Tx,
  caller: Caller<UserActor>,
  id: string,
): Promise<{ row: ViewRow; before: SavedView }> {
  const known = await viewById(tx.db, id)
  // The owner's row stands for all of his views, so that names and numbers are right side by side.
  if (known) await lockUser(tx, known.owner_id)
  const row = await viewById(tx.db, id)
  if (!row || !isSeen(row, caller)) throw new Refusal('view-not-found')
  return { row, before: presentView(row, caller.actor) }
}

function isSeen(row: ViewRow, { actor }: Caller<UserActor>): boolean {
  return row.owner_id === actor.id || row.shared_at !== null
}

async function presented(tx: Tx, id: string, caller: Caller<UserActor>): Promise<SavedView> {
  const row = await viewById(tx.db, id)
  if (!row) throw new Error(`view ${id} is not there after its change`)
  return presentView(row, caller.actor)
}

function fieldsOf({ name, search, columns, shared }: SavedView) {
  return { name, search, columns, shared }
}

/** What a view holds, with only words that its list knows. */
function contentOf(list: ViewList, { search, columns }: ViewContent): string {
  const faults = fieldCollector()
  const known: readonly string[] = viewWords[list]
  for (const word of Object.keys(search))
    if (!known.includes(word)) faults.add(`search.${word}`, 'unknown-field', 'unknown-field')
  const content = JSON.stringify({ search, columns })
  if (content.length > CONTENT_MAX) faults.add('search', 'not-valid', 'wire.not-valid')
  faults.refuseIfAny()
  return content
}

function readName(typed: string): string {
  const faults = fieldCollector()
  const name = faults.note('name', checkText(typed, { max: VIEW_NAME_MAX, required: true }))
  faults.refuseIfAny()
  return name.ok ? name.text : ''
}

async function assertFree(tx: Tx, which: Parameters<typeof hasName>[1]): Promise<void> {
  if (!(await hasName(tx.db, which))) return
  throw new Refusal('view-name-taken', {
    fields: [{ field: 'name', code: 'view-name-taken', message: 'view-name-taken' }],
  })
}
