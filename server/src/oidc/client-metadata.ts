import type { AdapterPayload } from 'oidc-provider'
import type { ClientRow } from './store.ts'

/** Our client in the library's words (OpenID Connect Registration). No secret is in it: the MAC is compared elsewhere. */
export function clientMetadata(row: ClientRow): AdapterPayload {
  const confidential = row.kind === 'confidential'
  return {
    client_id: row.id,
    client_name: row.name,
    application_type: confidential ? 'web' : 'native',
    token_endpoint_auth_method: confidential ? 'client_secret_basic' : 'none',
    ...(confidential ? { client_secret: 'kept as a MAC' } : {}),
    redirect_uris: JSON.parse(row.redirect_uris),
    post_logout_redirect_uris: JSON.parse(row.post_logout_redirect_uris),
    response_types: ['code'],
    response_modes: ['query'],
    grant_types: ['authorization_code', 'refresh_token'],
    id_token_signed_response_alg: 'RS256',
    ...(row.backchannel_logout_uri
      ? { backchannel_logout_uri: row.backchannel_logout_uri, backchannel_logout_session_required: true }
      : {}),
  }
}
