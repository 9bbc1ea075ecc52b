import type { OperationText } from '../operation-text.ts'

export const roles = {
  'GET /roles': {
    id: 'listRoles',
    summary: 'List roles',
  },
  'POST /roles': {
    id: 'createRole',
    summary: 'Create a role',
    description:
      'Rights that are not named are `none`. Nobody gives what he does not have. Needs a sign-in under 10 minutes old.',
    refusals: ['recent-sign-in-required', 'rights-beyond-own', 'role-name-taken'],
  },
  'GET /roles/{id}': {
    id: 'getRole',
    summary: 'Read a role',
    refusals: ['role-not-found'],
  },
  'PATCH /roles/{id}': {
    id: 'changeRole',
    summary: 'Change a role',
    description: 'Holds with the next request of everyone who has it.',
    refusals: [
      'changed-meanwhile',
      'recent-sign-in-required',
      'rights-beyond-own',
      'role-inactive',
      'role-name-taken',
      'role-not-found',
      'role-of-owner',
    ],
  },
  'POST /roles/{id}/deactivate': {
    id: 'deactivateRole',
    summary: 'Deactivate a role',
    description: 'Its users move to the role `moveUsersTo`.',
    refusals: [
      'changed-meanwhile',
      'recent-sign-in-required',
      'rights-beyond-own',
      'role-in-use',
      'role-inactive',
      'role-not-found',
      'role-of-owner',
    ],
  },
  'POST /roles/{id}/reactivate': {
    id: 'reactivateRole',
    summary: 'Reactivate a role',
    refusals: [
      'changed-meanwhile',
      'recent-sign-in-required',
      'rights-beyond-own',
      'role-name-taken',
      'role-not-found',
      'role-of-owner',
    ],
  },
  'GET /licences': {
    id: 'listLicences',
    summary: 'Read licences',
    description: 'How many of each type are bought, taken and free.',
  },
  'GET /licences/ledger': {
    id: 'listLicenceChanges',
    summary: 'Read the ledger of licences',
    description: 'Every change of what was bought, newest first; nothing of it is ever changed.',
  },
  'PATCH /licences/{type}': {
    id: 'changeLicence',
    summary: 'Change how many licences a type has',
    description: 'Never below those taken.',
    refusals: ['changed-meanwhile', 'licence-not-found', 'recent-sign-in-required'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
