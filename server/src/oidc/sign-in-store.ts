import { MINUTE } from '@latchkey/core/instant'
import { type SqlBool, sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { type Scope, withinScope } from '../territories/index.ts'
import { withinUserReach } from '../users/index.ts'

export type SignInRow = Schema['oidc_sign_in']
export type SignInView = Awaited<ReturnType<typeof signInsWhere>>[number]

/** A session that comes again and again is one line in so many milliseconds. */
const ONE_LINE_IN = 5 * MINUTE

/** Writes a line, unless this session wrote the same one lately. */
export async function noteClientSignIn(tx: Tx, row: SignInRow): Promise<void> {
  const lately = await tx.db
    .selectFrom('oidc_sign_in')
    .select('id')
    .where('client_id', '=', row.client_id)
    .where('at', '>', row.at - ONE_LINE_IN)
    .where('person_id', '=', row.person_id)
    .where('session_id', '=', row.session_id)
    .where('result', '=', row.result)
    .limit(1)
    .executeTakeFirst()
  if (!lately) await tx.db.insertInto('oidc_sign_in').values(row).execute()
}

export interface SignInFilter {
  readonly clientId: string
  readonly population: 'contact' | 'user'
  readonly scope: Scope
  readonly result?: SignInRow['result'] | undefined
  readonly before?: { readonly at: number; readonly id: string } | undefined
  readonly limit: number
}

export async function signInsWhere(db: Queries, filter: SignInFilter) {
  const { clientId, population, scope, result, before, limit } = filter
  const reached = population === 'contact' ? withinScope(scope) : withinUserReach(scope)
  return await db
    .selectFrom('oidc_sign_in')
    .leftJoin('contact', 'contact.id', 'oidc_sign_in.person_id')
    .leftJoin('website_login', 'website_login.id', 'contact.website_login_id')
    .leftJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .leftJoin('staff_user', 'staff_user.id', 'oidc_sign_in.person_id')
    .select([
      'oidc_sign_in.id as id',
      'oidc_sign_in.at as at',
      'oidc_sign_in.result as result',
      'oidc_sign_in.ip as ip',
      'oidc_sign_in.device as device',
      'contact.id as contact_id',
      'contact.first_name as contact_first_name',
      'contact.surname as contact_surname',
      'website_login.username as contact_username',
      'retailer.id as retailer_id',
      'retailer.account_number as account_number',
      'retailer.name as retailer_name',
      'staff_user.id as user_id',
      'staff_user.first_name as user_first_name',
      'staff_user.surname as user_surname',
      'staff_user.username as user_username',
    ])
    .where('oidc_sign_in.client_id', '=', clientId)
    .$if(scope !== null, (q) => q.where(sql<SqlBool>`(${reached})`))
    .$if(result !== undefined, (q) => q.where('oidc_sign_in.result', '=', result ?? 'signed-in'))
    .$if(before !== undefined, (q) =>
      q.where((e) =>
        e.or([
          e('oidc_sign_in.at', '<', before?.at ?? 0),
          e.and([e('oidc_sign_in.at', '=', before?.at ?? 0), e('oidc_sign_in.id', '<', before?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('oidc_sign_in.at', 'desc')
    .orderBy('oidc_sign_in.id', 'desc')
    .limit(limit)
    .execute()
}

/** E2: forgets the lines of months that are past their keeping; answers how many, so that they go in batches. */
export async function dropSignIns(tx: Tx, before: number, most: number): Promise<number> {
  const old = tx.db.selectFrom('oidc_sign_in').select('id').where('at', '<', before).orderBy('at').limit(most)
  const result = await tx.db.deleteFrom('oidc_sign_in').where('id', 'in', old).executeTakeFirst()
  return Number(result.numDeletedRows)
}
