import type { Instant } from '@latchkey/core/instant'
import type { ClientDetail, ClientWire } from '@latchkey/core/oidc/wire'
import { toWire } from '@latchkey/core/wire/list'
import type { Queries } from '../platform/db/database.ts'
import { type ClientRow, countLiveGrants } from './store.ts'

/** A client as lists show it: never a secret, nor a MAC of one. */
export async function presentClient(db: Queries, row: ClientRow, now: Instant): Promise<ClientWire> {
  const isActive = row.deactivated_at === null
  const at = (time: number | null) => toWire(time as Instant | null)
  return {
    id: row.id,
    name: row.name,
    population: row.population,
    kind: row.kind,
    redirectUris: JSON.parse(row.redirect_uris),
    postLogoutRedirectUris: JSON.parse(row.post_logout_redirect_uris),
    backchannelLogoutUri: row.backchannel_logout_uri,
    startUri: row.start_uri,
    accentLight: row.accent_light,
    accentDark: row.accent_dark,
    hasLogo: row.logo !== null,
    formerSecretEndsAt: (row.former_secret_ends_at ?? 0) > now ? at(row.former_secret_ends_at) : null,
    active: isActive,
    createdAt: toWire(row.created_at as Instant),
    lastUsedAt: at(row.last_used_at),
    liveGrants: isActive ? await countLiveGrants(db, row.id, now) : 0,
    version: row.version,
  }
}

export async function presentDetail(db: Queries, row: ClientRow, now: Instant): Promise<ClientDetail> {
  return { ...(await presentClient(db, row, now)), logo: row.logo }
}
