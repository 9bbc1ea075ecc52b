import type { Caller } from '@latchkey/core/actors/caller'
import type { Instant } from '@latchkey/core/instant'
import type { ClientSignIn, ClientSignInQuery } from '@latchkey/core/oidc/wire'
import { Refusal } from '@latchkey/core/refusal'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { assertMay } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'
import { type SignInView, signInsWhere } from './sign-in-store.ts'
import { clientById } from './store.ts'

const order = { list: 'client-sign-ins', value: 'number' } as const

/**
 * D1, E1: who signed in through a client, the newest first. It takes read on Company and on the people it shows; a limited
 * user sees those he reaches (U5).
 */
export async function listClientSignIns(
  app: App,
  caller: Caller,
  clientId: string,
  { result, limit, cursor }: ClientSignInQuery,
): Promise<{ items: ClientSignIn[]; nextCursor: string | null }> {
  await assertMay(app, caller, 'company', 'read')
  const client = await clientById(app.db.read, clientId)
  if (!client) throw new Refusal('client-not-found')
  await assertMay(app, caller, client.population === 'contact' ? 'contacts' : 'users', 'read')
  const after = cursor ? decodeCursor(order, cursor) : undefined
  const rows = await signInsWhere(app.db.read, {
    clientId,
    population: client.population,
    scope: scopeOf(caller.actor),
    result,
    before: after ? { at: after.value, id: after.id } : undefined,
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(present),
    nextCursor: rows.length > shown.length && last ? encodeCursor(order, last.at, last.id) : null,
  }
}

function present(row: SignInView): ClientSignIn {
  return {
    id: row.id,
    at: toWire(row.at as Instant),
    person: personOf(row),
    result: row.result,
    ip: row.ip,
    device: row.device,
  }
}

function personOf(row: SignInView): ClientSignIn['person'] {
  const named = (first: string | null, surname: string | null) => [first, surname].filter(Boolean).join(' ')
  if (row.user_id !== null)
    return {
      kind: 'user',
      id: row.user_id,
      name: named(row.user_first_name, row.user_surname),
      username: row.user_username,
      retailer: null,
    }
  if (row.contact_id === null || row.retailer_id === null) return null
  return {
    kind: 'contact',
    id: row.contact_id,
    name: named(row.contact_first_name, row.contact_surname),
    username: row.contact_username,
    retailer: {
      id: row.retailer_id,
      accountNumber: row.account_number ?? '',
      name: row.retailer_name ?? '',
    },
  }
}
