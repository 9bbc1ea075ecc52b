import type { OperationText } from '../operation-text.ts'

export const rep = {
  'POST /rep/sign-in': {
    id: 'signInRep',
    summary: 'Sign a rep in on an iPad',
    description: '`device` names the iPad, and takes the id it had before.',
    refusals: [
      'device-not-found',
      'sign-in-refused',
      'too-many-attempts',
      'use-another-app',
      'use-the-portal',
    ],
  },
  'POST /rep/sign-out': {
    id: 'signOutRep',
    summary: 'Sign out',
  },
  'GET /rep/me': {
    id: 'getRepSelf',
    summary: 'Read who is signed in',
  },
  'GET /rep/sync': {
    id: 'syncRep',
    summary: 'Read what changed',
    description:
      'In order of commit, from `cursor` on; `gone` tells of what is no longer the rep’s. `resync-needed` says to begin anew.',
    parameters: { limit: 'How many changes an answer holds at most, 1 to 5000.' },
    refusals: ['resync-needed'],
  },
  'POST /rep/commands': {
    id: 'sendRepCommand',
    summary: 'Send a queued command',
    description:
      'Under an `Idempotency-Key`: of many posts of one key one acts and all are answered the same.',
    refusals: [
      'access-off',
      'changed-meanwhile',
      'command-key-reused',
      'command-too-old',
      'contact-erased',
      'contact-inactive',
      'contact-name-missing',
      'contact-not-found',
      'email-missing',
      'four-eyes-needed',
      'not-found',
      'reference-taken',
      'retailer-inactive',
      'retailer-not-found',
      'too-many-letters',
      'username-missing',
      'username-taken',
    ],
  },
  'PUT /rep/password': {
    id: 'changeRepPassword',
    summary: 'Change one’s own password',
    refusals: ['current-password-wrong', 'password-refused'],
  },
  'GET /rep/devices': {
    id: 'listOwnDevicesFromRep',
    summary: 'List one’s own iPads',
  },
  'POST /rep/devices/{id}/revoke': {
    id: 'revokeOwnDeviceFromRep',
    summary: 'Unlink one’s own iPad',
    refusals: ['device-not-found'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
