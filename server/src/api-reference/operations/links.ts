import type { OperationText } from '../operation-text.ts'

const shared = [
  'contact-not-found',
  'contact-erased',
  'recent-sign-in-required',
  'changed-meanwhile',
] as const

export const links = {
  'GET /contacts/{id}/links': {
    id: 'listContactLinks',
    summary: 'List contacts that are the same person',
    refusals: ['contact-not-found', 'contact-erased'],
  },
  'POST /contacts/{id}/links': {
    id: 'linkContacts',
    summary: 'Offer to link two contacts that are one person',
    description:
      'One sign-in, the retailer chosen after it; access stays each contact’s own. Needs write over both, and ends his sessions.',
    refusals: [
      ...shared,
      'already-linked',
      'four-eyes-needed',
      'link-needs-one-address',
      'link-needs-password',
      'link-same-contact',
      'too-many-letters',
    ],
  },
  'DELETE /contacts/{id}/links/{otherId}': {
    id: 'unlinkContacts',
    summary: 'Take two linked contacts apart',
    refusals: [...shared, 'not-linked', 'link-spent'],
  },
  'DELETE /contacts/{id}/links/offers/{offerId}': {
    id: 'withdrawContactLink',
    summary: 'Withdraw an offer to link',
    refusals: [...shared, 'not-linked', 'link-spent'],
  },
  'GET /website/retailers': { id: 'listOwnRetailers', summary: 'List the retailers one may sign in for' },
  'PUT /website/retailer': {
    id: 'chooseOwnRetailer',
    summary: 'Choose the retailer to be signed in for',
    refusals: ['retailer-not-offered'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
