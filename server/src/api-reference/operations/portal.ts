import type { OperationText } from '../operation-text.ts'

export const portal = {
  'POST /portal/sign-in': {
    id: 'signInUser',
    summary: 'Sign a user in to the portal',
    description: 'Answers a session cookie; `state` says whether a second factor is still to come.',
    refusals: ['sign-in-refused', 'too-many-attempts', 'use-another-app', 'use-the-rep-app'],
  },
  'POST /portal/sign-out': {
    id: 'signOutUser',
    summary: 'Sign out',
  },
  'GET /portal/me': {
    id: 'getUserSelf',
    summary: 'Read who is signed in, and what he may do',
  },
  'GET /portal/sessions': {
    id: 'listOwnUserSessions',
    summary: 'List one’s own sessions',
  },
  'DELETE /portal/sessions': {
    id: 'endOwnUserSessions',
    summary: 'End one’s other sessions',
  },
  'DELETE /portal/sessions/{id}': {
    id: 'endOwnUserSession',
    summary: 'End one of one’s sessions',
    refusals: ['session-not-found'],
  },
  'POST /portal/reset-option': {
    id: 'getResetOption',
    summary: 'Ask whether a mailed code is offered',
  },
  'POST /portal/resets': {
    id: 'requestUserReset',
    summary: 'Ask for a mailed code',
    description: 'The answer is the same for every username.',
    refusals: ['too-many-attempts'],
  },
  'POST /portal/resets/complete': {
    id: 'completeUserReset',
    summary: 'Set a new password with the mailed code',
    refusals: ['password-refused', 'reset-refused', 'too-many-codes'],
  },
  'PUT /portal/password': {
    id: 'changeUserPassword',
    summary: 'Change one’s own password',
    description: 'Other sessions end.',
    refusals: ['current-password-wrong', 'password-refused'],
  },
  'GET /portal/devices': {
    id: 'listOwnDevices',
    summary: 'List one’s own iPads',
  },
  'POST /portal/devices/{id}/revoke': {
    id: 'revokeOwnDevice',
    summary: 'Unlink one’s own iPad',
    refusals: ['device-not-found'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
