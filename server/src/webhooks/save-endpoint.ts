import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { HOUR } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import {
  type ChangedEndpoint,
  type EndpointWire,
  type EndpointWithSecret,
  MOST_ENDPOINTS,
  type NewEndpoint,
} from '@latchkey/core/webhooks/wire'
import { type AuditEntry, recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { inBatches } from '../platform/in-batches.ts'
import { checkedAddress } from './address.ts'
import { waitingTypes } from './delivery-store.ts'
import { forgetInterest, typesOf } from './interest.ts'
import { assertMayAnswer, assertMayTend } from './may-tend.ts'
import { presentEndpoint } from './present.ts'
import { newSecret, sealSecret } from './secret.ts'
import {
  countEndpoints,
  deleteEndpoint,
  type EndpointRow,
  endpointById,
  insertEndpoint,
  updateEndpoint,
} from './store.ts'
import { forgetDeliveriesOf } from './sweep-store.ts'

/**
 * D2: an outside system is told of acts from now on. Refuses `not-allowed`, `recent-sign-in-required` (L5),
 * `too-many-webhooks`, and `invalid-request` for an address that may not be asked.
 */
export async function createEndpoint(
  app: App,
  caller: Caller,
  { url, description, eventTypes }: NewEndpoint,
): Promise<EndpointWithSecret> {
  const { actor } = await assertMayAnswer(app, caller, eventTypes)
  checkedAddress(app, url)
  const secret = newSecret(app)
  return await app.db.transaction(async (tx) => {
    if ((await countEndpoints(tx)) >= MOST_ENDPOINTS)
      throw new Refusal('too-many-webhooks', { values: { count: MOST_ENDPOINTS } })
    const id = app.random.id<string>(tx.now)
    const row: EndpointRow = {
      id,
      user_id: actor.id,
      url,
      description: description.trim(),
      event_types: typesText(eventTypes),
      sealed_secret: sealSecret(app, id, secret),
      former_sealed_secret: null,
      former_secret_ends_at: null,
      state: 'active',
      pause_reason: null,
      paused_at: null,
      ...untroubled,
      last_success_at: null,
      last_failure_at: null,
      last_failure: null,
      last_status: null,
      lease: null,
      lease_until: null,
      version: 1,
      created_at: tx.now,
      updated_at: tx.now,
    }
    await insertEndpoint(tx, row)
    forgetInterest(app, tx)
    recordAct(app, tx, caller, entry('webhook.created', id, { after: shownFields(row) }))
    return { ...(await presentEndpoint(tx.db, row, tx.now)), secret }
  })
}

export const untroubled = { failures: 0, failing_since: null, held_until: null } as const

/**
 * D2, U9: another address, description or choice of events. What waits goes to the new address, so whoever names it needs
 * read over that too.
 */
export async function changeEndpoint(
  app: App,
  caller: Caller,
  id: string,
  { version, url, description, eventTypes }: ChangedEndpoint,
): Promise<EndpointWire> {
  const stored = await endpointById(app.db.read, id)
  const { actor } = await assertMayAnswer(app, caller, [
    ...(stored ? typesOf(stored) : []),
    ...(eventTypes ?? []),
    ...(url === undefined ? [] : await waitingTypes(app.db.read, id)),
  ])
  if (url !== undefined) checkedAddress(app, url)
  return await change(app, { id, version }, async (tx, before) => {
    const row = await updateEndpoint(
      tx,
      { id, version },
      {
        ...answersNow(tx, before, actor.id),
        ...(url === undefined || url === before.url ? {} : { url, ...untroubled }),
        ...(description === undefined ? {} : { description: description.trim() }),
        ...(eventTypes === undefined ? {} : { event_types: typesText(eventTypes) }),
      },
    )
    if (row) {
      const detail = { before: shownFields(before), after: shownFields(row) }
      recordAct(app, tx, caller, entry('webhook.changed', id, detail))
    }
    return row
  })
}

/** D2: a new secret, shown this once; the present one signs beside it for as many hours as asked for. */
export async function rotateSecret(
  app: App,
  caller: Caller,
  id: string,
  { version, overlapHours }: { readonly version: number; readonly overlapHours: number },
): Promise<EndpointWithSecret> {
  const { actor } = await assertMayAnswerFor(app, caller, id)
  const secret = newSecret(app)
  const shown = await change(app, { id, version }, async (tx, before) => {
    const row = await updateEndpoint(
      tx,
      { id, version },
      {
        ...answersNow(tx, before, actor.id),
        sealed_secret: sealSecret(app, id, secret),
        former_sealed_secret: overlapHours > 0 ? before.sealed_secret : null,
        former_secret_ends_at: overlapHours > 0 ? tx.now + overlapHours * HOUR : null,
      },
    )
    if (row) recordAct(app, tx, caller, entry('webhook.secret-rotated', id, { overlapHours }))
    return row
  })
  return { ...shown, secret }
}

/** D2: nothing is sent until it is resumed; what happens meanwhile waits. */
export async function pauseEndpoint(
  app: App,
  caller: Caller,
  id: string,
  version: number,
): Promise<EndpointWire> {
  await assertMayTend(app, caller, 'write')
  return await change(app, { id, version }, async (tx, before) => {
    if (before.state === 'paused') throw new Refusal('webhook-paused')
    const paused = { state: 'paused', pause_reason: 'by-hand', paused_at: tx.now } as const
    const row = await updateEndpoint(tx, { id, version }, paused)
    if (row) recordAct(app, tx, caller, entry('webhook.paused', id, { reason: 'by-hand' }))
    return row
  })
}

/** D2: sends again what waits and what comes; whoever resumes it answers for it. */
export async function resumeEndpoint(
  app: App,
  caller: Caller,
  id: string,
  version: number,
): Promise<EndpointWire> {
  const { actor } = await assertMayAnswerFor(app, caller, id)
  return await change(app, { id, version }, async (tx, before) => {
    if (before.state === 'active') throw new Refusal('webhook-not-paused')
    const active = { state: 'active', pause_reason: null, paused_at: null, user_id: actor.id } as const
    const row = await updateEndpoint(tx, { id, version }, { ...active, ...untroubled })
    if (row) recordAct(app, tx, caller, entry('webhook.resumed', id, { reason: before.pause_reason }))
    tx.afterCommit(() => app.wake('webhooks'))
    return row
  })
}

/** D2: ends an endpoint for good, with its log and what waits for it. */
export async function removeEndpoint(app: App, caller: Caller, id: string): Promise<void> {
  await assertMayAnswerFor(app, caller, id)
  await app.db.transaction(async (tx) => {
    const row = await endpointById(tx.db, id)
    if (!row || !(await deleteEndpoint(tx, id))) throw new Refusal('webhook-not-found')
    forgetInterest(app, tx)
    recordAct(app, tx, caller, entry('webhook.deleted', id, { before: shownFields(row) }))
  })
  // What a crash leaves goes with its age.
  await inBatches(app.db, (tx, most) => forgetDeliveriesOf(tx, id, most))
}

/** Where nobody answered for it: it stays paused, and what happens from now on waits. */
function answersNow(tx: Tx, before: EndpointRow, userId: string): Partial<EndpointRow> {
  const left = before.pause_reason === 'user-inactive'
  return { user_id: userId, ...(left ? { pause_reason: 'by-hand', paused_at: tx.now } : {}) }
}

async function assertMayAnswerFor(app: App, caller: Caller, id: string): Promise<Caller<UserActor>> {
  const stored = await endpointById(app.db.read, id)
  return await assertMayAnswer(app, caller, stored ? typesOf(stored) : [])
}

async function change(
  app: App,
  { id, version }: { readonly id: string; readonly version: number },
  work: (tx: Tx, before: EndpointRow) => Promise<EndpointRow | undefined>,
): Promise<EndpointWire> {
  return await app.db.transaction(async (tx) => {
    const before = await endpointById(tx.db, id)
    if (!before) throw new Refusal('webhook-not-found')
    const current = async () => await presentEndpoint(tx.db, before, tx.now)
    const row = before.version === version ? await work(tx, before) : undefined
    if (!row) throw new Refusal('changed-meanwhile', { extra: { current: await current() } })
    forgetInterest(app, tx)
    return await presentEndpoint(tx.db, row, tx.now)
  })
}

function typesText(types: NewEndpoint['eventTypes']): string {
  return JSON.stringify([...new Set(types)].sort())
}

/** For the trail: of the address its host alone, as more of it may be a secret of its receiver. */
function shownFields(row: EndpointRow) {
  return { host: new URL(row.url).host, description: row.description, eventTypes: typesOf(row) }
}

export function entry(
  action: AuditEntry['action'],
  id: string,
  detail: Readonly<Record<string, unknown>>,
): AuditEntry {
  return { action, target: { kind: 'webhook', id }, detail }
}
