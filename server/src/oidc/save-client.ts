import type { Caller } from '@latchkey/core/actors/caller'
import { DAY } from '@latchkey/core/instant'
import type {
  ClientChange,
  ClientDetail,
  ClientWire,
  ClientWithSecret,
  NewClient,
} from '@latchkey/core/oidc/wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay, assertRecentSignIn } from '../roles/index.ts'
import { assertClientFields } from './check-client.ts'
import { secretMac } from './client-secret.ts'
import { presentClient, presentDetail } from './present-client.ts'
import { allClients, type ClientRow, clientById, insertClient, updateClient } from './store.ts'
import { endGrantsOfClient } from './told-store.ts'

/** How long the secret before the present one still works, in milliseconds: time to put the new one in place. */
const SECRETS_OVERLAP = DAY

export async function listClients(app: App, caller: Caller): Promise<ClientWire[]> {
  await assertMay(app, caller, 'company', 'read')
  const now = app.clock.now()
  const rows = await allClients(app.db.read)
  return await Promise.all(rows.map((row) => presentClient(app.db.read, row, now)))
}

export async function showClient(app: App, caller: Caller, id: string): Promise<ClientDetail> {
  await assertMay(app, caller, 'company', 'read')
  const row = await clientById(app.db.read, id)
  if (!row) throw new Refusal('client-not-found')
  return await presentDetail(app.db.read, row, app.clock.now())
}

/**
 * D1: lets an app or shop sign people of one population in through us. Refuses `not-allowed`, `recent-sign-in-required`
 * (L5), and `invalid-request` for addresses that are not exact or not encrypted.
 */
export async function createClient(app: App, caller: Caller, typed: NewClient): Promise<ClientWithSecret> {
  await assertMay(app, caller, 'company', 'write')
  assertRecentSignIn(app, caller.actor)
  const secret = typed.kind === 'confidential' ? app.random.token() : null
  return await app.db.transaction(async (tx) => {
    const id = app.random.id<string>(tx.now)
    const row: ClientRow = {
      id,
      name: typed.name.trim(),
      population: typed.population,
      kind: typed.kind,
      redirect_uris: JSON.stringify(typed.redirectUris),
      post_logout_redirect_uris: JSON.stringify(typed.postLogoutRedirectUris ?? []),
      backchannel_logout_uri: typed.backchannelLogoutUri ?? null,
      start_uri: typed.startUri ?? null,
      accent_light: typed.accentLight ?? null,
      accent_dark: typed.accentDark ?? null,
      logo: typed.logo ?? null,
      secret_mac: secret === null ? null : secretMac(app, id, secret),
      former_secret_mac: null,
      former_secret_ends_at: null,
      last_used_at: null,
      version: 1,
      created_at: tx.now,
      updated_at: tx.now,
      deactivated_at: null,
    }
    assertClientFields(row)
    await insertClient(tx, row)
    recordAct(app, tx, caller, {
      action: 'client.created',
      target: { kind: 'client', id },
      detail: { after: { population: row.population, kind: row.kind, ...written(row) } },
    })
    return { ...(await presentClient(tx.db, row, tx.now)), secret }
  })
}

/**
 * D1: changes how a client is called, where it may send people and how our pages look to them. Refuses `client-not-found`,
 * `invalid-request`, `changed-meanwhile` with the client as it stands.
 */
export async function changeClient(
  app: App,
  caller: Caller,
  id: string,
  { version, ...change }: ClientChange,
): Promise<ClientDetail> {
  await assertMay(app, caller, 'company', 'write')
  assertRecentSignIn(app, caller.actor)
  return await app.db.transaction(async (tx) => {
    const before = await clientById(tx.db, id)
    if (!before || before.deactivated_at !== null) throw new Refusal('client-not-found')
    const list = (uris: readonly string[] | undefined, kept: string) => (uris ? JSON.stringify(uris) : kept)
    const kept = <Value>(value: Value | undefined, now: Value) => (value === undefined ? now : value)
    const fields = {
      name: change.name === undefined ? before.name : change.name.trim(),
      redirect_uris: list(change.redirectUris, before.redirect_uris),
      post_logout_redirect_uris: list(change.postLogoutRedirectUris, before.post_logout_redirect_uris),
      backchannel_logout_uri: kept(change.backchannelLogoutUri, before.backchannel_logout_uri),
      start_uri: kept(change.startUri, before.start_uri),
      accent_light: kept(change.accentLight, before.accent_light),
      accent_dark: kept(change.accentDark, before.accent_dark),
      logo: kept(change.logo, before.logo),
    }
    assertClientFields({ ...before, ...fields })
    const row = await updateClient(tx, { id, version }, fields)
    if (!row) {
      const now = (await clientById(tx.db, id)) ?? before
      throw new Refusal('changed-meanwhile', { extra: { current: await presentDetail(tx.db, now, tx.now) } })
    }
    recordAct(app, tx, caller, {
      action: 'client.changed',
      target: { kind: 'client', id },
      detail: { before: written(before), after: written(row) },
    })
    return await presentDetail(tx.db, row, tx.now)
  })
}

/** D1: a new secret, shown this once; the present one works for another day. */
export async function rotateClientSecret(
  app: App,
  caller: Caller,
  id: string,
  version: number,
): Promise<ClientWithSecret> {
  await assertMay(app, caller, 'company', 'write')
  assertRecentSignIn(app, caller.actor)
  const secret = app.random.token()
  return await app.db.transaction(async (tx) => {
    const before = await clientById(tx.db, id)
    if (!before || before.deactivated_at !== null || before.secret_mac === null)
      throw new Refusal('client-not-found')
    const row = await updateClient(
      tx,
      { id, version },
      {
        secret_mac: secretMac(app, id, secret),
        former_secret_mac: before.secret_mac,
        former_secret_ends_at: tx.now + SECRETS_OVERLAP,
      },
    )
    if (!row)
      throw new Refusal('changed-meanwhile', {
        extra: { current: await presentClient(tx.db, before, tx.now) },
      })
    recordAct(app, tx, caller, { action: 'client.secret-rotated', target: { kind: 'client', id } })
    return { ...(await presentClient(tx.db, row, tx.now)), secret }
  })
}

/** D1: ends a client for good. Its grants, codes and tokens are dead with their next use. */
export async function deactivateClient(
  app: App,
  caller: Caller,
  id: string,
  version: number,
): Promise<ClientWire> {
  await assertMay(app, caller, 'company', 'write')
  assertRecentSignIn(app, caller.actor)
  return await app.db.transaction(async (tx) => {
    const before = await clientById(tx.db, id)
    if (!before || before.deactivated_at !== null) throw new Refusal('client-not-found')
    const row = await updateClient(
      tx,
      { id, version },
      {
        deactivated_at: tx.now,
        secret_mac: null,
        former_secret_mac: null,
        former_secret_ends_at: null,
      },
    )
    if (!row)
      throw new Refusal('changed-meanwhile', {
        extra: { current: await presentClient(tx.db, before, tx.now) },
      })
    await endGrantsOfClient(tx, id)
    recordAct(app, tx, caller, { action: 'client.deactivated', target: { kind: 'client', id } })
    return await presentClient(tx.db, row, tx.now)
  })
}

// A logo is a picture, not a fact; the event says only that there is one.
function written(row: ClientRow) {
  return {
    name: row.name,
    redirectUris: JSON.parse(row.redirect_uris),
    postLogoutRedirectUris: JSON.parse(row.post_logout_redirect_uris),
    backchannelLogoutUri: row.backchannel_logout_uri,
    startUri: row.start_uri,
    accentLight: row.accent_light,
    accentDark: row.accent_dark,
    logo: row.logo === null ? 'none' : 'set',
  }
}
