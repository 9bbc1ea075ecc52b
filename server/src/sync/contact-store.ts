import { isAmong } from '../platform/db/among.ts'
import type { Engine, Queries } from '../platform/db/database.ts'
import { askedWithinScope, type Scope } from '../territories/index.ts'

export type RepContactRow = Awaited<ReturnType<typeof repContactRows>>[number]

/** What the rep app shows of these contacts and nothing more, as far as they are within this scope; up to hundreds. */
export async function repContactRows(db: Queries, engine: Engine, scope: Scope, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('contact')
    .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .innerJoin('website_login as login', 'login.id', 'contact.website_login_id')
    .select([
      'contact.id',
      'contact.retailer_id',
      'contact.first_name',
      'contact.surname',
      'contact.email',
      'contact.phone',
      'contact.access_granted_at',
      'contact.deactivated_at',
      'contact.last_sign_in_at',
      'contact.state_code',
      'contact.state_until',
      'contact.state_due_at',
      'contact.mail_state',
      'contact.version',
      'login.username',
      'login.password_set_at',
    ])
    .where(isAmong(engine, 'contact.id', ids))
    .where(askedWithinScope(scope))
    .execute()
}
