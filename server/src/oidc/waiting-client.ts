import type { App } from '../platform/app.ts'
import type { WaitingClient } from '../platform/http/waiting-app.ts'
import { waitingFlow } from './continue-flow.ts'
import type { ClientRow } from './store.ts'

/** D1: which client a flow belongs to, for the pages its person meets. */
export function waitingClientFinder(app: App): (flow: string) => Promise<WaitingClient | null> {
  return async (flow) => {
    const found = await waitingFlow(app, flow)
    return found && lookOf(found.client)
  }
}

export function lookOf(row: ClientRow): WaitingClient {
  return {
    id: row.id,
    name: row.name,
    population: row.population,
    startUri: row.start_uri,
    accentLight: row.accent_light,
    accentDark: row.accent_dark,
    logo: row.logo,
  }
}
