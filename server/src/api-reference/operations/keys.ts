import type { OperationText } from '../operation-text.ts'

export const keys = {
  'GET /api-keys': {
    id: 'listApiKeys',
    summary: 'List API keys',
    description: 'Never the key itself.',
  },
  'POST /api-keys': {
    id: 'createApiKey',
    summary: 'Create an API key',
    description:
      'Of a user, cut to a scope he has himself. `key` is shown this once. It lives 1 to 365 days.',
    refusals: [
      'recent-sign-in-required',
      'scope-beyond-user',
      'too-many-keys',
      'user-beyond-own-rights',
      'user-inactive',
      'user-not-found',
      'user-without-portal',
    ],
  },
  'POST /api-keys/{id}/rotate': {
    id: 'rotateApiKey',
    summary: 'Rotate an API key',
    description: 'The next key is shown this once; the former works on for `overlapDays`, at most 7.',
    refusals: [
      'key-ended',
      'key-not-found',
      'recent-sign-in-required',
      'user-beyond-own-rights',
      'user-inactive',
      'user-without-portal',
    ],
  },
  'DELETE /api-keys/{id}': {
    id: 'endApiKey',
    summary: 'End an API key',
    description: 'At once.',
    refusals: ['key-ended', 'key-not-found', 'recent-sign-in-required', 'user-beyond-own-rights'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
