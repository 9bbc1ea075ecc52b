import { fieldCollector } from '@latchkey/core/wire/fields'
import type { App } from '../platform/app.ts'
import { mayBeAsked } from '../platform/egress.ts'

/** D2: a whole encrypted address without a name or password in it; in clear only where the environment opened a network. */
export function checkedAddress(app: App, typed: string): string {
  const fields = fieldCollector()
  if (!isAddress(app, typed)) fields.add('url', 'not-valid', 'wire.webhook-address')
  fields.refuseIfAny()
  return typed
}

function isAddress(app: App, typed: string): boolean {
  if (!/^[\x21-\x7e]+$/.test(typed) || typed.includes('#') || typed.includes('\\') || !URL.canParse(typed))
    return false
  const url = new URL(typed)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false
  return url.username === '' && url.password === '' && mayBeAsked(app.config, url)
}
