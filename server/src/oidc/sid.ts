import type { App } from '../platform/app.ts'

/** What a client calls the session: the same for its whole life, another for every client, and no key to anything. */
export function sidOf(app: App, sessionId: string, clientId: string): string {
  return app.keys.mac('oidc-sid', sessionId, clientId).slice(0, 32)
}
