import { type ContactFilter, contactsInOrder, sortColumn } from '../contacts/index.ts'
import type { Engine, Queries } from '../platform/db/database.ts'

export type ContactOfExport = Awaited<ReturnType<typeof contactsOfExport>>[number]

/** I2: the next contacts of an export in its order, each with his retailer. */
export async function contactsOfExport(db: Queries, engine: Engine, filter: ContactFilter) {
  return await contactsInOrder(db, engine, filter)
    .innerJoin('retailer as shop', 'shop.id', 'contact.retailer_id')
    .innerJoin('website_login as login', 'login.id', 'contact.website_login_id')
    .leftJoin('territory', 'territory.id', 'shop.territory_id')
    .select(sortColumn(filter).as('place'))
    .select([
      'contact.id',
      'contact.reference',
      'contact.first_name',
      'contact.surname',
      'contact.email',
      'contact.phone',
      'contact.language',
      'contact.access_granted_at',
      'contact.deactivated_at',
      'contact.last_sign_in_at',
      'contact.state_code',
      'contact.state_due_at',
      'contact.mail_state',
      'shop.account_number',
      'shop.name as retailer_name',
      'shop.town',
      'shop.phone as retailer_phone',
      'shop.deactivated_at as retailer_deactivated_at',
      'territory.name as territory_name',
      'login.username',
    ])
    .execute()
}
