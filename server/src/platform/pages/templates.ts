import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Eta } from 'eta/core'
import type { ViewName } from './views.ts'

/** narrow: one column; card: the same on a card; dialog: a question; wide: where work is done. */
export type Shape = 'narrow' | 'card' | 'dialog' | 'wide'

interface Page {
  readonly template: string
  readonly shape: Shape
}

/** The template of each view, by slice, and its shape. */
export const pageOf: Record<ViewName, Page> = {
  'sign-in': { template: 'sessions/sign-in', shape: 'narrow' },
  'forgot-password': { template: 'temporary-passwords/forgot-password', shape: 'narrow' },
  'forgot-password-sent': { template: 'temporary-passwords/forgot-password-sent', shape: 'narrow' },
  'set-password': { template: 'temporary-passwords/set-password', shape: 'narrow' },
  account: { template: 'website-access/account', shape: 'narrow' },
  'choose-retailer': { template: 'linked-contacts/choose-retailer', shape: 'narrow' },
  'link-contacts': { template: 'linked-contacts/link', shape: 'narrow' },
  'stop-email-change': { template: 'website-access/stop-email-change', shape: 'narrow' },
  setup: { template: 'users/setup', shape: 'narrow' },
  'portal-sign-in': { template: 'users/portal-sign-in', shape: 'card' },
  'going-on': { template: 'oidc/going-on', shape: 'card' },
  'back-to-client': { template: 'oidc/back-to-client', shape: 'card' },
  'app-problem': { template: 'oidc/app-problem', shape: 'card' },
  'app-sign-out': { template: 'oidc/sign-out', shape: 'card' },
  'gone-out': { template: 'oidc/gone-out', shape: 'card' },
  'reset-option': { template: 'reset-codes/reset-option', shape: 'card' },
  'reset-sent': { template: 'reset-codes/reset-sent', shape: 'card' },
  reset: { template: 'reset-codes/reset', shape: 'card' },
  'second-factor': { template: 'second-factors/second-factor', shape: 'card' },
  'factor-set-up': { template: 'second-factors/set-up', shape: 'card' },
  'totp-set-up': { template: 'second-factors/totp', shape: 'card' },
  'recovery-codes': { template: 'second-factors/recovery-codes', shape: 'card' },
  'confirm-sign-in': { template: 'users/confirm-sign-in', shape: 'card' },
  'user-account': { template: 'users/account', shape: 'wide' },
  'api-reference': { template: 'api-reference/operations', shape: 'wide' },
  'api-operation': { template: 'api-reference/operation', shape: 'wide' },
  mailbox: { template: 'letters/mailbox', shape: 'wide' },
  'mailbox-letter': { template: 'letters/mailbox-letter', shape: 'wide' },
  error: { template: 'layouts/error', shape: 'narrow' },
}

/** Reads and compiles every template once, so that a broken one stops the start and not a visitor. */
export function compileTemplates(root: URL): Eta {
  const eta = new Eta({ autoEscape: true, rmWhitespace: true, cache: true })
  const folder = fileURLToPath(root)
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.eta')) continue
    const name = file.slice(0, -'.eta'.length).replaceAll('\\', '/')
    eta.loadTemplate(name, readFileSync(join(folder, file), 'utf8'))
  }
  return eta
}
