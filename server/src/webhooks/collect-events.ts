import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { App, HeardAct } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { insertMessages } from './delivery-store.ts'
import { collecting, typesOf, wantedTypes } from './interest.ts'
import { type Message, messagesOf, type Told, toldOf } from './payloads.ts'
import { mayBeTold, toldRights } from './told-rights.ts'

/** So many acts are turned into messages before others get their turn: an import is a hundred thousand. */
const AT_ONCE = 200

/**
 * D2, E1: writes what acts tell the outside in their own transaction, for every endpoint that wants it and whose user
 * may read it: what commits is told, and what does not never is.
 */
export async function collectEvents(app: App, tx: Tx, acts: readonly HeardAct[]): Promise<void> {
  const wanted = await wantedTypes(app, tx)
  if (wanted.size === 0) return
  let endpoints: Wanting[] | null = null
  for (let from = 0; from < acts.length; from += AT_ONCE) {
    if (from > 0) await turnOfTheLoop()
    const told: Told[] = acts.slice(from, from + AT_ONCE).flatMap((act) => toldOf(act, wanted))
    if (told.length === 0) continue
    endpoints ??= await wanting(tx)
    await write(app, tx, await messagesOf(tx.db, told), endpoints)
  }
}

interface Wanting {
  readonly id: string
  readonly types: ReadonlySet<string>
}

/** Who is told what, by the rights of this moment. */
async function wanting(tx: Tx): Promise<Wanting[]> {
  const endpoints = await collecting(tx.db)
  const rights = await toldRights(
    tx.db,
    endpoints.map((endpoint) => endpoint.user_id),
  )
  return endpoints.map((endpoint) => {
    const own = rights.get(endpoint.user_id) ?? {}
    return { id: endpoint.id, types: new Set(typesOf(endpoint).filter((type) => mayBeTold(own, type))) }
  })
}

async function write(
  app: App,
  tx: Tx,
  messages: readonly Message[],
  endpoints: readonly Wanting[],
): Promise<void> {
  const wanted = messages.flatMap((message) => {
    const to = endpoints.filter(({ types }) => types.has(message.type)).map(({ id }) => id)
    return to.length > 0 ? [{ ...message, id: app.random.id<string>(tx.now), to }] : []
  })
  if (wanted.length === 0) return
  await insertMessages(tx, wanted)
  tx.afterCommit(() => app.wake('webhooks'))
}
