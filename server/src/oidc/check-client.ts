import { checkAccent, DEFAULT_ACCENT_DARK, DEFAULT_ACCENT_LIGHT } from '@latchkey/core/brand/brand'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { isAddressOf, isCallable, isStart } from './client-address.ts'
import type { ClientRow } from './store.ts'

/** What people write about a client, as it is kept. */
export type ClientFields = Pick<
  ClientRow,
  | 'name'
  | 'kind'
  | 'redirect_uris'
  | 'post_logout_redirect_uris'
  | 'backchannel_logout_uri'
  | 'start_uri'
  | 'accent_light'
  | 'accent_dark'
>

/**
 * D1, P56: refuses `invalid-request` for a name that is blank, addresses that are not exact or not encrypted, and colours
 * that cannot be read on our pages.
 */
export function assertClientFields(fields: ClientFields): void {
  const { kind } = fields
  const faults = fieldCollector()
  const check = (field: string, uris: readonly string[], holds: (uri: string) => boolean) => {
    if (!uris.every(holds)) faults.add(field, 'not-valid', 'wire.client-address')
  }
  const one = (uri: string | null) => (uri === null ? [] : [uri])
  check('redirectUris', JSON.parse(fields.redirect_uris), (uri) => isAddressOf(kind, uri))
  check('postLogoutRedirectUris', JSON.parse(fields.post_logout_redirect_uris), (uri) =>
    isAddressOf(kind, uri),
  )
  check('backchannelLogoutUri', one(fields.backchannel_logout_uri), isCallable)
  check('startUri', one(fields.start_uri), isStart)
  if (fields.name === '') faults.add('name', 'missing', 'wire.missing')
  // A colour the client leaves to the company is the company's to answer for.
  const { accent_light: light, accent_dark: dark } = fields
  for (const fault of checkAccent(light ?? DEFAULT_ACCENT_LIGHT, dark ?? DEFAULT_ACCENT_DARK))
    faults.note(fault.field, { ok: false, ...fault })
  faults.refuseIfAny()
}
