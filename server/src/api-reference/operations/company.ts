import type { OperationText } from '../operation-text.ts'

export const company = {
  'GET /settings': {
    id: 'getSettings',
    summary: 'Read settings',
  },
  'PATCH /settings': {
    id: 'changeSettings',
    summary: 'Change settings',
    description: 'Only those named change; they hold at once.',
    refusals: ['recent-sign-in-required', 'setting-unknown'],
  },
  'GET /portal/company': {
    id: 'getCompany',
    summary: 'Read what every signed-in user may know of the company',
  },
  'GET /audit': {
    id: 'listAudit',
    summary: 'Read the audit trail',
    description: 'Newest first, by actor, target, action or time; never a secret.',
  },
  'POST /setup': {
    id: 'setUpOwner',
    summary: 'Set up the first owner',
    description: 'Takes the link that `npx latchkey` printed.',
    refusals: ['owner-exists', 'password-refused', 'setup-link-spent', 'too-many-attempts'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
