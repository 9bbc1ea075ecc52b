import type { OperationText } from '../operation-text.ts'

export const invites = {
  'POST /invites': {
    id: 'createInvite',
    summary: 'Invite contacts in bulk',
    description:
      'Of chosen contacts, or of all that a filter finds. `dryRun: true` answers 200 with who would get a letter and who not, by reason, and sends nothing; else 201 and the letters leave one by one.',
    refusals: [
      'contact-not-found',
      'nobody-to-invite',
      'too-many-attempts',
      'too-many-letters',
      'too-many-people',
    ],
  },
  'GET /invites': {
    id: 'listInvites',
    summary: 'List invites',
    description: 'Newest first.',
  },
  'GET /invites/preview': {
    id: 'previewInviteOfFilter',
    summary: 'List the people behind a count of the preview',
    description: 'Of a filter, or of a former invite.',
    refusals: ['invite-not-found'],
  },
  'POST /invites/preview': {
    id: 'previewInviteOfContacts',
    summary: 'List the people behind a count of the preview, of chosen contacts',
    refusals: ['contact-not-found'],
  },
  'GET /invites/{id}': {
    id: 'getInvite',
    summary: 'Read an invite',
    description: 'With counts by what became of each letter.',
    refusals: ['invite-not-found'],
  },
  'GET /invites/{id}/people': {
    id: 'listInvitePeople',
    summary: 'List people of an invite',
    refusals: ['invite-not-found'],
  },
  'GET /invites/{id}/events': {
    id: 'watchInvite',
    summary: 'Watch an invite',
    description: 'Server-sent events: the invite each time its counts change, until it ends.',
    refusals: ['invite-not-found'],
  },
  'POST /invites/{id}/pause': {
    id: 'pauseInvite',
    summary: 'Pause an invite',
    description: 'Letters already handed over are not called back.',
    refusals: ['invite-ended', 'invite-not-found', 'invite-not-running'],
  },
  'POST /invites/{id}/resume': {
    id: 'resumeInvite',
    summary: 'Resume an invite',
    refusals: ['invite-ended', 'invite-not-found', 'invite-not-paused'],
  },
  'POST /invites/{id}/cancel': {
    id: 'cancelInvite',
    summary: 'Cancel an invite',
    description: 'What has not left never leaves.',
    refusals: ['invite-ended', 'invite-not-found'],
  },
  'POST /invites/{id}/retry-failed': {
    id: 'retryFailedInvite',
    summary: 'Try failed letters of an invite again',
    refusals: ['invite-ended', 'invite-not-found', 'nothing-to-retry'],
  },
  'POST /invites/{id}/again': {
    id: 'repeatInvite',
    summary: 'Invite the same people again',
    description: 'Those of a former invite who have not signed in yet.',
    refusals: ['invite-not-found', 'nobody-to-invite', 'too-many-people'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
