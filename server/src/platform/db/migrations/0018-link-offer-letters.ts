import type { Migration } from './migration.ts'

/** The letter that carries an offer to link two contacts hangs on it and ends with it. */
export const linkOfferLetters: Migration = {
  name: '0018-link-offer-letters',
  statements: ({ text }) => [
    `alter table letter add column link_offer_id ${text}`,
    'create index letter_link_offer on letter (link_offer_id)',
  ],
}
