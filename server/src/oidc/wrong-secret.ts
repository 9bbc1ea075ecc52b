import { HOUR, MINUTE, SECOND } from '@latchkey/core/instant'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { recordAct } from '../audit/index.ts'
import { type LimitName, takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import type { ClientRow } from './store.ts'
import { visitOf } from './visitor.ts'

/** L2: how long a wrong secret counts at a place, in milliseconds. */
const WINDOW = 15 * MINUTE
/** Wrong secrets of one client from one address in that time: a shop set up wrongly hears soon that it is. */
const PER_CLIENT_AND_ADDRESS = 10
/** L2: a prefix gets four times what one address gets. */
const PREFIX_FACTOR = 4

/**
 * D1, L2: counts a wrong client secret against its client at this address, the address and its prefix; past a budget the
 * answer is 429. It is asked only after the secret turned out wrong: the right one works from everywhere at any time, so
 * nobody locks a shop out by guessing, and nobody guesses 256 bits.
 */
export async function countWrongSecret(
  app: App,
  client: ClientRow,
  ctx: KoaContextWithOIDC | undefined,
): Promise<void> {
  const visit = visitOf(ctx?.req)
  const ip = visit?.caller.ip ?? ''
  const { address, prefix } = clientPrefixes(ip)
  const limit = app.settings()['limits.sign-in-failures-per-address']
  const places: { name: LimitName; limit: number }[] = [
    { name: `client-secret:${client.id}:${address}`, limit: PER_CLIENT_AND_ADDRESS },
    { name: `client-secret-address:${address}`, limit },
    { name: `client-secret-prefix:${prefix}`, limit: limit * PREFIX_FACTOR },
  ]
  const seconds = await app.db.transaction(async (tx) => {
    let wait = 0
    for (const place of places) {
      const taken = await takeOne(tx, place.name, { limit: place.limit, window: WINDOW })
      if (!taken.within) wait = Math.max(wait, Math.ceil((taken.endsAt - tx.now) / SECOND), 1)
    }
    await noteInAggregate(tx)
    return wait
  })
  if (seconds === 0 || !ctx) return
  ctx.set('retry-after', String(seconds))
  throw tooMany()

  // E1: the first, the tenth, the hundredth and so on within an hour leave an event, so that a flood leaves a handful.
  async function noteInAggregate(tx: Tx): Promise<void> {
    if (!visit) return
    const { count } = await takeOne(tx, `client-secret-wrong:${client.id}`, { limit: 1, window: HOUR })
    if (!/^10*$/.test(String(count))) return
    recordAct(app, tx, visit.caller, {
      action: 'client.secret-refused',
      target: { kind: 'client', id: client.id },
      detail: { count, withinMinutes: HOUR / MINUTE },
      result: 'refused',
    })
  }
}

function tooMany(): errors.OIDCProviderError {
  const error = new errors.OIDCProviderError(429, 'temporarily_unavailable')
  error.error_description = 'too many wrong client secrets from this address'
  return error
}
