import type { Caller } from '@latchkey/core/actors/caller'
import { DAY, type Instant } from '@latchkey/core/instant'
import type { JWK } from 'oidc-provider'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { newSigningKey } from '../platform/signing-key.ts'
import { allKeys, insertFirstKeys, type KeyRow, turnKeys } from './key-store.ts'

/** How long one key signs, in milliseconds. */
const KEY_SIGNS = 90 * DAY

const order = { current: 0, next: 1, former: 2 } as const

/**
 * The signing keys, the one that signs first. The next one is published long before it signs, so that no client meets a
 * key it has not seen; the former one stays for what it signed. Makes the first two where there are none.
 */
export async function signingKeys(app: App): Promise<JWK[]> {
  let rows = await allKeys(app.db.read)
  if (rows.length === 0) {
    const now = app.clock.now()
    const first = [await freshKey(app, 'current', now), await freshKey(app, 'next', now)]
    await app.db.transaction((tx) => insertFirstKeys(tx, first))
    rows = await allKeys(app.db.read)
  }
  return rows.sort((a, b) => order[a.state] - order[b.state]).map((row) => opened(app, row))
}

/** Turns the keys: the next signs, the current stays published, the former goes. Of two at once one turns. */
export async function rotateSigningKeys(app: App, caller: Caller): Promise<void> {
  await signingKeys(app)
  const current = await currentKey(app)
  if (current) await turn(app, caller, current)
}

/** Turns the keys once the one that signs has signed for long enough; whoever comes late finds another that has not. */
export async function rotateDueKeys(app: App, caller: Caller): Promise<void> {
  const current = await currentKey(app)
  if (current && current.state_since < app.clock.now() - KEY_SIGNS) await turn(app, caller, current)
}

async function currentKey(app: App): Promise<KeyRow | undefined> {
  return (await allKeys(app.db.read)).find((row) => row.state === 'current')
}

async function turn(app: App, caller: Caller, current: KeyRow): Promise<void> {
  const next = await freshKey(app, 'next', app.clock.now())
  await app.db.transaction(async (tx) => {
    if (await turnKeys(tx, current.id, next))
      recordAct(app, tx, caller, { action: 'client.keys-rotated', target: { kind: 'client', id: 'keys' } })
  })
}

async function freshKey(app: App, state: KeyRow['state'], now: Instant): Promise<KeyRow> {
  const id = app.random.id<string>(now)
  const jwk = { ...(await newSigningKey()), kid: id, alg: 'RS256', use: 'sig' }
  const sealed = app.keys.seal('oidc-key', JSON.stringify(jwk), [id])
  return { id, state, sealed, created_at: now, state_since: now }
}

function opened(app: App, row: KeyRow): JWK {
  return JSON.parse(app.keys.open('oidc-key', row.sealed, [row.id]).toString())
}
