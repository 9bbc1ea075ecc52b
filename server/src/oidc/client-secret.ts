import type { App } from '../platform/app.ts'
import type { ClientRow } from './store.ts'

/** D1: whether this is the client's secret, or the one before it while both work. A MAC of each is all that is kept. */
export function secretMatches(app: App, row: ClientRow, typed: string): boolean {
  const { id, secret_mac, former_secret_mac, former_secret_ends_at } = row
  const isPresent = secret_mac !== null && app.keys.macMatches(secret_mac, 'oidc-client-secret', id, typed)
  const overlaps = former_secret_mac !== null && (former_secret_ends_at ?? 0) > app.clock.now()
  const isFormer = overlaps && app.keys.macMatches(former_secret_mac, 'oidc-client-secret', id, typed)
  return isPresent || isFormer
}

export function secretMac(app: App, clientId: string, secret: string): string {
  return app.keys.mac('oidc-client-secret', clientId, secret)
}
