import type { Caller } from '@latchkey/core/actors/caller'
import { DAY, type Instant } from '@latchkey/core/instant'
import type { ClientWire, ClientWithSecret, NewClient } from '@latchkey/core/oidc/wire'
import { Refusal } from '@latchkey/core/refusal'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { toWire } from '@latchkey/core/wire/list'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay, assertRecentSignIn } from '../roles/index.ts'
import { isAddressOf, isCallable } from './client-address.ts'
import { secretMac } from './client-secret.ts'
import { allClients, type ClientRow, clientById, insertClient, updateClient } from './store.ts'

/** How long the secret before the present one still works, in milliseconds: time to put the new one in place. */
const SECRETS_OVERLAP = DAY

export async function listClients(app: App, caller: Caller): Promise<ClientWire[]> {
  await assertMay(app, caller, 'company', 'read')
  return (await allClients(app.db.read)).map(presentClient)
}

/**
 * D1: lets an app or shop sign people of one population in through us. Refuses `not-allowed`, `recent-sign-in-required`
 * (L5), and `invalid-request` for addresses that are not exact or not encrypted.
 */
export async function createClient(app: App, caller: Caller, typed: NewClient): Promise<ClientWithSecret> {
  await assertMay(app, caller, 'company', 'write')
  assertRecentSignIn(app, caller.actor)
  const {
    name,
    population,
    kind,
    redirectUris,
    postLogoutRedirectUris = [],
    backchannelLogoutUri = null,
  } = typed
  const fields = fieldCollector()
  const check = (field: string, uris: readonly string[], holds: (uri: string) => boolean) => {
    if (!uris.every(holds)) fields.add(field, 'not-valid', 'wire.client-address')
  }
  check('redirectUris', redirectUris, (uri) => isAddressOf(kind, uri))
  check('postLogoutRedirectUris', postLogoutRedirectUris, (uri) => isAddressOf(kind, uri))
  check('backchannelLogoutUri', backchannelLogoutUri === null ? [] : [backchannelLogoutUri], isCallable)
  if (name.trim() === '') fields.add('name', 'missing', 'wire.missing')
  fields.refuseIfAny()
  const secret = kind === 'confidential' ? app.random.token() : null
  return await app.db.transaction(async (tx) => {
    const id = app.random.id<string>(tx.now)
    const row: ClientRow = {
      id,
      name: name.trim(),
      population,
      kind,
      redirect_uris: JSON.stringify(redirectUris),
      post_logout_redirect_uris: JSON.stringify(postLogoutRedirectUris),
      backchannel_logout_uri: backchannelLogoutUri,
      secret_mac: secret === null ? null : secretMac(app, id, secret),
      former_secret_mac: null,
      former_secret_ends_at: null,
      version: 1,
      created_at: tx.now,
      updated_at: tx.now,
      deactivated_at: null,
    }
    await insertClient(tx, row)
    const after = {
      name: row.name,
      population,
      kind,
      redirectUris,
      postLogoutRedirectUris,
      backchannelLogoutUri,
    }
    recordAct(app, tx, caller, {
      action: 'client.created',
      target: { kind: 'client', id },
      detail: { after },
    })
    return { ...presentClient(row), secret }
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
    if (!row) throw new Refusal('changed-meanwhile', { extra: { current: presentClient(before) } })
    recordAct(app, tx, caller, { action: 'client.secret-rotated', target: { kind: 'client', id } })
    return { ...presentClient(row), secret }
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
    if (!row) throw new Refusal('changed-meanwhile', { extra: { current: presentClient(before) } })
    recordAct(app, tx, caller, { action: 'client.deactivated', target: { kind: 'client', id } })
    return presentClient(row)
  })
}

function presentClient(row: ClientRow): ClientWire {
  return {
    id: row.id,
    name: row.name,
    population: row.population,
    kind: row.kind,
    redirectUris: JSON.parse(row.redirect_uris),
    postLogoutRedirectUris: JSON.parse(row.post_logout_redirect_uris),
    backchannelLogoutUri: row.backchannel_logout_uri,
    formerSecretEndsAt: toWire(row.former_secret_ends_at as Instant | null),
    active: row.deactivated_at === null,
    createdAt: toWire(row.created_at as Instant),
    version: row.version,
  }
}
