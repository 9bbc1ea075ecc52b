import type { portalAppEn } from '@latchkey/core/messages/portal-app'
import type { Right } from '@latchkey/core/roles/rights'

/** A screen the rail leads to. A new screen is one line here, one in router.tsx, and its words. */
export interface Place {
  readonly to: string
  readonly word: Extract<keyof typeof portalAppEn, `place.${string}`>
  readonly group: 'daily' | 'staff' | 'system'
  /** U4: the module whose reading it needs; none is for everyone. */
  readonly right?: Right
}

export const places: readonly Place[] = [
  { to: '/', word: 'place.home', group: 'daily' },
  { to: '/contacts', word: 'place.contacts', group: 'daily', right: 'contacts' },
  { to: '/retailers', word: 'place.retailers', group: 'daily', right: 'retailers' },
  { to: '/invites', word: 'place.invites', group: 'daily', right: 'invites' },
  { to: '/reports', word: 'place.reports', group: 'daily', right: 'reports' },
  { to: '/users', word: 'place.users', group: 'staff', right: 'users' },
  { to: '/roles', word: 'place.roles', group: 'staff', right: 'roles' },
  { to: '/territories', word: 'place.territories', group: 'staff', right: 'territories' },
  { to: '/subscription', word: 'place.subscription', group: 'staff', right: 'subscription' },
  { to: '/devices', word: 'place.devices', group: 'staff', right: 'devices' },
  { to: '/imports', word: 'place.imports', group: 'system', right: 'imports' },
  { to: '/exports', word: 'place.exports', group: 'system' },
  { to: '/mail', word: 'place.mail', group: 'system', right: 'letters' },
  { to: '/audit', word: 'place.audit', group: 'system', right: 'audit' },
  { to: '/apps', word: 'place.apps', group: 'system', right: 'company' },
  { to: '/api-keys', word: 'place.api-keys', group: 'system', right: 'company' },
  { to: '/webhooks', word: 'place.webhooks', group: 'system', right: 'company' },
  { to: '/settings', word: 'place.settings', group: 'system', right: 'company' },
]

export const groups = ['daily', 'staff', 'system'] as const
