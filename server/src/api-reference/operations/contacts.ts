import type { OperationText } from '../operation-text.ts'

export const contacts = {
  'GET /contacts': {
    id: 'listContacts',
    summary: 'List contacts',
    description:
      'Contacts in pages, filtered by state, mail state, retailer, territory, rep or last sign-in. Several words of one filter are separated by commas. Needs read on contacts.',
    refusals: ['too-many-attempts'],
  },
  'POST /contacts': {
    id: 'createContact',
    summary: 'Create a contact',
    description:
      'A person of a retailer. `websiteAccess: true` needs an e-mail address and a username; nothing is mailed by it. Needs write on contacts.',
    refusals: [
      'contact-name-missing',
      'email-missing',
      'reference-taken',
      'retailer-inactive',
      'retailer-not-found',
      'username-missing',
      'username-taken',
    ],
  },
  'GET /contacts/{id}': {
    id: 'getContact',
    summary: 'Read a contact',
    description: 'With the state of the website access, computed in this moment, and the one next action.',
    refusals: ['contact-erased', 'contact-not-found'],
  },
  'PATCH /contacts/{id}': {
    id: 'changeContact',
    summary: 'Change a contact, or switch website access',
    description:
      'Only the fields named change; `version` is the one that was read. Access off, or `active: false`, ends all sessions and voids secrets at once. A new e-mail address voids temporary passwords and tells the old address. Needs write on contacts; changing an address with access on needs the right contact-email.',
    refusals: [
      'changed-meanwhile',
      'contact-erased',
      'contact-name-missing',
      'contact-not-found',
      'email-missing',
      'four-eyes-needed',
      'reference-taken',
      'retailer-not-found',
      'username-missing',
      'username-taken',
    ],
  },
  'POST /contacts/{id}/resets': {
    id: 'sendContactReset',
    summary: 'Send a website invite or password reset',
    description:
      'Mails a temporary password that works 48 hours or as long as the company set, and answers before the letter left. `email` is the address you show, so that nobody sends to one that just changed. The old password goes on working unless `blockOldPassword`. The password is in the letter alone.',
    refusals: [
      'access-off',
      'changed-meanwhile',
      'contact-erased',
      'contact-inactive',
      'contact-not-found',
      'email-missing',
      'four-eyes-needed',
      'retailer-inactive',
      'too-many-letters',
      'username-missing',
    ],
  },
  'GET /contacts/{id}/resets': {
    id: 'listLiveResets',
    summary: 'Read what still works of resets',
    description: 'Temporary passwords that are alive, without their secret.',
    refusals: ['contact-not-found'],
  },
  'DELETE /contacts/{id}/resets': {
    id: 'voidContactResets',
    summary: 'Void all temporary passwords of a contact',
    description: 'They stop working at once.',
    refusals: ['contact-erased', 'contact-not-found', 'nothing-to-void'],
  },
  'GET /contacts/{id}/sessions': {
    id: 'listContactSessions',
    summary: 'List sessions of a contact',
    description: 'Where he is signed in.',
    refusals: ['contact-not-found'],
  },
  'DELETE /contacts/{id}/sessions': {
    id: 'endContactSessions',
    summary: 'End all sessions of a contact',
    description: 'Each ends with its next request.',
    refusals: ['contact-not-found'],
  },
  'DELETE /contacts/{id}/sessions/{sessionId}': {
    id: 'endContactSession',
    summary: 'End one session of a contact',
    description: 'It ends with its next request.',
    refusals: ['contact-not-found', 'session-not-found'],
  },
  'DELETE /contacts/{id}/lock': {
    id: 'unlockContact',
    summary: 'Unlock a contact',
    description: 'Ends a lock after too many failed sign-ins before its time.',
    refusals: ['contact-erased', 'contact-not-found', 'nothing-to-unlock'],
  },
  'POST /contacts/{id}/erasure': {
    id: 'eraseContact',
    summary: 'Erase a contact for good',
    description:
      'Names, addresses and what stands in the audit trail of him go; what remains is a pseudonym. `confirmation` is his full name or username. Owner alone, with a sign-in under 10 minutes old.',
    refusals: [
      'changed-meanwhile',
      'contact-erased',
      'contact-not-found',
      'owner-only',
      'recent-sign-in-required',
    ],
  },
  'GET /contacts/{id}/links': {
    id: 'listContactLinks',
    summary: 'List the same person’s other contacts',
    description:
      'Contacts that share one login with this one, and offers that wait for the person; only those within your reach. Needs read on contacts.',
    refusals: ['contact-erased', 'contact-not-found'],
  },
  'POST /contacts/{id}/links': {
    id: 'offerContactLink',
    summary: 'Offer one login for two contacts of one person',
    description:
      'Mails a link to the address both share; nothing changes until the person confirms with the username and password of `keep`. Needs write on contacts and the right to change addresses, reach over both, and a sign-in under 10 minutes old.',
    refusals: [
      'already-linked',
      'changed-meanwhile',
      'contact-not-found',
      'four-eyes-needed',
      'link-needs-one-address',
      'link-needs-password',
      'link-same-contact',
      'recent-sign-in-required',
      'too-many-letters',
    ],
  },
  'DELETE /contacts/{id}/links/offers/{offerId}': {
    id: 'withdrawContactLink',
    summary: 'Take an offer of one login back',
    refusals: ['contact-not-found', 'link-spent', 'recent-sign-in-required'],
  },
  'DELETE /contacts/{id}/links/{otherId}': {
    id: 'endContactLink',
    summary: 'Take a contact out of the login two share',
    description:
      'The other contact leaves and is without username and password until it gets a username; this one keeps the login. Sessions and temporary passwords of both end, and the address is told. Rights as for offering it.',
    refusals: ['contact-not-found', 'not-linked', 'recent-sign-in-required'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
