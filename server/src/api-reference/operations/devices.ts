import type { OperationText } from '../operation-text.ts'

export const devices = {
  'GET /devices': {
    id: 'listDevices',
    summary: 'List iPads',
    description: 'Linked and unlinked, of all users one may see.',
  },
  'POST /devices/{id}/revoke': {
    id: 'revokeDevice',
    summary: 'Unlink an iPad',
    description: 'Its session ends with the next request and it wipes what it holds.',
    refusals: ['device-not-found', 'owner-only', 'user-beyond-own-rights'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
