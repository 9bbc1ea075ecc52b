import type { OperationText } from '../operation-text.ts'

export const website = {
  'POST /website/sign-in': {
    id: 'signInContact',
    summary: 'Sign a contact in',
    description:
      'Answers a session cookie. With a temporary password the session opens nothing but the new password. One answer for every wrong pair.',
    refusals: ['sign-in-refused', 'too-many-attempts'],
  },
  'POST /website/sign-out': {
    id: 'signOutContact',
    summary: 'Sign out',
  },
  'GET /website/me': {
    id: 'getContactSelf',
    summary: 'Read who is signed in',
  },
  'GET /website/sessions': {
    id: 'listOwnContactSessions',
    summary: 'List one’s own sessions',
  },
  'DELETE /website/sessions': {
    id: 'endOwnContactSessions',
    summary: 'End one’s other sessions',
  },
  'DELETE /website/sessions/{id}': {
    id: 'endOwnContactSession',
    summary: 'End one of one’s sessions',
    refusals: ['session-not-found'],
  },
  'POST /website/forgot-password': {
    id: 'forgotContactPassword',
    summary: 'Ask for a new password',
    description: 'The answer is the same for every username, and comes before anybody looks.',
  },
  'PUT /website/password': {
    id: 'changeContactPassword',
    summary: 'Set a new password',
    description: 'After a temporary one without `currentPassword`. Other sessions end.',
    refusals: ['current-password-wrong', 'password-refused', 'temporary-password-spent', 'too-many-attempts'],
  },
  'GET /website/retailers': {
    id: 'listOwnRetailers',
    summary: 'List the retailers one may choose',
    description: 'Where the person signed in has access, the one entered last first.',
  },
  'PUT /website/retailer': {
    id: 'chooseOwnRetailer',
    summary: 'Choose the retailer one is here for',
    description:
      'After `retailer-choice-required`, or later to change. Another one is a new session: the cookie changes and what apps had of the former ends.',
    refusals: ['retailer-not-offered'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
