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
  const fault = (field: string) => faults.add(field, 'not-valid', 'wire.client-address')
  // Of many addresses the one at fault is named by its place.
  const checkEach = (field: string, uris: readonly string[]) => {
    for (const [at, uri] of uris.entries()) if (!isAddressOf(kind, uri)) fault(`${field}.${at}`)
  }
  const { backchannel_logout_uri: backchannel, start_uri: start } = fields
  checkEach('redirectUris', JSON.parse(fields.redirect_uris))
  checkEach('postLogoutRedirectUris', JSON.parse(fields.post_logout_redirect_uris))
  if (backchannel !== null && !isCallable(backchannel)) fault('backchannelLogoutUri')
  if (start !== null && !isStart(start)) fault('startUri')
  if (fields.name === '') faults.add('name', 'missing', 'wire.missing')
  // A colour the client leaves to the company is the company's to answer for.
  const { accent_light: light, accent_dark: dark } = fields
  for (const fault of checkAccent(light ?? DEFAULT_ACCENT_LIGHT, dark ?? DEFAULT_ACCENT_DARK))
    faults.note(fault.field, { ok: false, ...fault })
  faults.refuseIfAny()
}
