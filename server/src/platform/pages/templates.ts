import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Eta } from 'eta/core'
import type { ViewName } from './views.ts'

/** The template of each view, by slice. */
export const templateOf: Record<ViewName, string> = {
  'sign-in': 'sessions/sign-in',
  'forgot-password': 'temporary-passwords/forgot-password',
  'forgot-password-sent': 'temporary-passwords/forgot-password-sent',
  'set-password': 'temporary-passwords/set-password',
  account: 'website-access/account',
  'stop-email-change': 'website-access/stop-email-change',
  contacts: 'website-access/contacts',
  contact: 'website-access/contact',
  'confirm-reset': 'website-access/confirm-reset',
  setup: 'users/setup',
  'portal-sign-in': 'users/portal-sign-in',
  mailbox: 'letters/mailbox',
  'mailbox-letter': 'letters/mailbox-letter',
  error: 'layouts/error',
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
