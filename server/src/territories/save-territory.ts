import type { Caller } from '@latchkey/core/actors/caller'
import { checkName } from '@latchkey/core/contacts/names'
import { Refusal } from '@latchkey/core/refusal'
import { foldForSearch, searchText, sortName } from '@latchkey/core/search/search-text'
import type { NewTerritory, TerritoryChange, TerritoryWire } from '@latchkey/core/territories/wire'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertMay, notingRefusals } from '../roles/index.ts'
import { outside } from './assert-reach.ts'
import { presentTerritory } from './list-territories.ts'
import { scopeOf } from './scope-store.ts'
import {
  countedTerritory,
  insertTerritory,
  isInScope,
  isNameTaken,
  lockTerritory,
  territoryByKey,
  updateTerritory,
} from './store.ts'

/** Creates a territory. Refuses `invalid-request` naming the field, or `territory-name-taken`. */
export async function createTerritory(app: App, caller: Caller, typed: NewTerritory): Promise<TerritoryWire> {
  await assertMay(app, caller, 'territories', 'write')
  const name = readName(typed.name)
  return await app.db.transaction(async (tx) => presented(tx, await addTerritory(app, tx, caller, name)))
}

/** The territories of these names, whose ids it answers; those that are not there yet are created. */
export async function addTerritories(
  app: App,
  tx: Tx,
  caller: Caller,
  names: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const name of names) {
    const known = await territoryByKey(tx.db, nameColumns(name).name_key)
    ids.set(name, known?.id ?? (await addTerritory(app, tx, caller, name)))
  }
  return ids
}

async function addTerritory(app: App, tx: Tx, caller: Caller, name: string): Promise<string> {
  const id = app.random.id<string>(tx.now)
  await assertFree(tx, name, null)
  await orTaken(() =>
    insertTerritory(tx, {
      id,
      ...nameColumns(name),
      deactivated_at: null,
      version: 1,
      created_at: tx.now,
      updated_at: tx.now,
    }),
  )
  recordAct(app, tx, caller, {
    action: 'territory.created',
    target: { kind: 'territory', id },
    detail: { after: { name } },
  })
  return id
}

/**
 * Renames a territory, or switches it off and on. An inactive one keeps its retailers and users and can be given to
 * nobody else. A stale version is `changed-meanwhile` with the current row; one out of reach is not found (U5).
 */
export async function changeTerritory(
  app: App,
  caller: Caller,
  id: string,
  change: TerritoryChange,
): Promise<TerritoryWire> {
  await assertMay(app, caller, 'territories', 'write', { kind: 'territory', id })
  return await notingRefusals(app, caller, () =>
    app.db.transaction((tx) => applyChange(app, tx, caller, id, change)),
  )
}

async function applyChange(
  app: App,
  tx: Tx,
  caller: Caller,
  id: string,
  change: TerritoryChange,
): Promise<TerritoryWire> {
  const territory = await lockTerritory(tx, id)
  if (!territory) throw new Refusal('territory-not-found')
  if (!(await isInScope(tx.db, scopeOf(caller.actor), id))) {
    throw outside('territory-not-found', { kind: 'territory', id })
  }
  if (territory.version !== change.version)
    throw new Refusal('changed-meanwhile', { extra: { current: await presented(tx, id) } })
  const wasActive = territory.deactivated_at === null
  const name = change.name === undefined ? territory.name : readName(change.name)
  const active = change.active ?? wasActive
  if (name === territory.name && active === wasActive) return await presented(tx, id)
  await assertFree(tx, name, id)
  await orTaken(() =>
    updateTerritory(tx, id, {
      ...nameColumns(name),
      deactivated_at: active ? null : (territory.deactivated_at ?? tx.now),
    }),
  )
  recordAct(app, tx, caller, {
    action: active === wasActive ? 'territory.changed' : `territory.${active ? 're' : 'de'}activated`,
    target: { kind: 'territory', id },
    detail: { before: { name: territory.name, active: wasActive }, after: { name, active } },
  })
  return await presented(tx, id)
}

function readName(typed: string): string {
  const faults = fieldCollector()
  const name = faults.note('name', checkName(typed, { required: true }))
  faults.refuseIfAny()
  return name.ok ? name.text : ''
}

function nameColumns(name: string) {
  return {
    name,
    name_key: foldForSearch(name),
    sort_name: sortName(name),
    search_text: ` ${searchText([name])}`,
  }
}

async function assertFree(tx: Tx, name: string, ownId: string | null): Promise<void> {
  const other = await territoryByKey(tx.db, foldForSearch(name))
  if (other && other.id !== ownId) throw nameTaken()
}

async function orTaken(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw isNameTaken(error) ? nameTaken() : error
  }
}

function nameTaken(): Refusal {
  return new Refusal('territory-name-taken', {
    fields: [{ field: 'name', code: 'territory-name-taken', message: 'territory-name-taken' }],
  })
}

/** The row just written, whoever's it is: one who made a territory is shown what he made. */
async function presented(tx: Tx, id: string): Promise<TerritoryWire> {
  const row = await countedTerritory(tx.db, null, id)
  if (!row) throw new Error(`territory ${id} is not there after its change`)
  return presentTerritory(row)
}
