import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { type EndpointWire, MOST_ENDPOINTS } from '@latchkey/core/webhooks/wire'
import type { App } from '../platform/app.ts'
import { assertMayTend } from './may-tend.ts'
import { presentEndpoint, presentEndpoints } from './present.ts'
import { allEndpoints, endpointById } from './store.ts'

export async function listEndpoints(
  app: App,
  caller: Caller,
): Promise<{ items: EndpointWire[]; most: number }> {
  await assertMayTend(app, caller, 'read')
  const rows = await allEndpoints(app.db.read)
  return { items: await presentEndpoints(app.db.read, rows, app.clock.now()), most: MOST_ENDPOINTS }
}

export async function findEndpoint(app: App, caller: Caller, id: string): Promise<EndpointWire> {
  await assertMayTend(app, caller, 'read')
  const row = await endpointById(app.db.read, id)
  if (!row) throw new Refusal('webhook-not-found')
  return await presentEndpoint(app.db.read, row, app.clock.now())
}
