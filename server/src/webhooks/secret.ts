import type { App } from '../platform/app.ts'

/** Standard Webhooks: 24 to 64 random bytes in base64 behind `whsec_`. */
export function newSecret(app: App): string {
  return `whsec_${app.random.bytes(32).toString('base64')}`
}

/** Sealed under its row: it signs, so it has to be read again. */
export function sealSecret(app: App, endpointId: string, secret: string): string {
  return app.keys.seal('webhook-secret', secret, [endpointId])
}

export function openSecret(app: App, endpointId: string, sealed: string): string {
  return app.keys.open('webhook-secret', sealed, [endpointId]).toString()
}
