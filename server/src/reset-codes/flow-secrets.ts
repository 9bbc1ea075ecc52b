import type { App } from '../platform/app.ts'

/** A flow is found by its token, so this MAC is bound to nothing else; the token has 256 bits. */
export function tokenMac(app: App, token: string): string {
  return app.keys.mac('reset-token', token)
}

/**
 * S4: the MAC of a code, bound to its flow, its user and the link's token. Six digits are soon tried through; with the
 * token in it, who has a dump and the key still has nothing to try against.
 */
export function codeMac(
  app: App,
  flow: { id: string; user_id: string },
  secret: { token: string; code: string },
): string {
  return app.keys.mac('reset-code', flow.id, flow.user_id, secret.token, secret.code)
}

/** S5: whether this is the code of the flow that the token belongs to. */
export function isCodeOf(
  app: App,
  flow: { id: string; user_id: string; code_mac: string },
  secret: { token: string; code: string },
): boolean {
  return app.keys.macMatches(flow.code_mac, 'reset-code', flow.id, flow.user_id, secret.token, secret.code)
}
