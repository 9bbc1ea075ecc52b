import type { Queries } from '../platform/db/database.ts'

export function contactForClaims(db: Queries, id: string) {
  return (
    db
      .selectFrom('contact')
      .innerJoin('website_login', 'website_login.id', 'contact.website_login_id')
      .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
      .select([
        'contact.first_name as first_name',
        'contact.surname as surname',
        'contact.email as email',
        'contact.email_proven_at as email_proven_at',
        'website_login.username as username',
        'retailer.id as retailer_id',
        'retailer.account_number as account_number',
        'retailer.name as retailer_name',
      ])
      // A1, A4: whether the person may enter for another retailer as well.
      .select((e) =>
        e
          .exists(
            e
              .selectFrom('contact as other')
              .innerJoin('retailer as place', 'place.id', 'other.retailer_id')
              .select('other.id')
              .whereRef('other.website_login_id', '=', 'contact.website_login_id')
              .whereRef('other.id', '<>', 'contact.id')
              .where('other.access_granted_at', 'is not', null)
              .where('other.deactivated_at', 'is', null)
              .where('place.deactivated_at', 'is', null),
          )
          .as('has_choice'),
      )
      .where('contact.id', '=', id)
  )
}

export function userForClaims(db: Queries, id: string) {
  return db.selectFrom('staff_user').select(['first_name', 'surname', 'username']).where('id', '=', id)
}
