import type { OperationText } from '../operation-text.ts'

export const retailers = {
  'GET /retailers': {
    id: 'listRetailers',
    summary: 'List retailers',
    description:
      'Retailers in pages, by name unless `sort` says otherwise. A user limited to territories sees those of his own. Needs read on retailers.',
  },
  'POST /retailers': {
    id: 'createRetailer',
    summary: 'Create a retailer',
    description: 'An account number is taken once. Needs write on retailers.',
    refusals: ['account-number-taken', 'territory-inactive', 'territory-not-found'],
  },
  'GET /retailers/{id}': {
    id: 'getRetailer',
    summary: 'Read a retailer',
    description: 'Needs read on retailers.',
    refusals: ['retailer-not-found'],
  },
  'PATCH /retailers/{id}': {
    id: 'changeRetailer',
    summary: 'Change a retailer',
    description:
      'Only the fields named change; `version` is the one that was read. `active: false` ends sign-in and sessions of all its contacts with the next request. Needs write on retailers.',
    refusals: [
      'account-number-taken',
      'changed-meanwhile',
      'retailer-not-found',
      'territory-inactive',
      'territory-not-found',
    ],
  },
  'GET /territories': {
    id: 'listTerritories',
    summary: 'List territories',
    description: 'Needs read on territories.',
  },
  'POST /territories': {
    id: 'createTerritory',
    summary: 'Create a territory',
    description: 'Needs write on territories.',
    refusals: ['territory-name-taken'],
  },
  'GET /territories/{id}': {
    id: 'getTerritory',
    summary: 'Read a territory',
    description: 'With how many retailers and users are in it.',
    refusals: ['territory-not-found'],
  },
  'PATCH /territories/{id}': {
    id: 'changeTerritory',
    summary: 'Rename a territory, or switch it off or on',
    description: 'Needs write on territories.',
    refusals: ['changed-meanwhile', 'territory-name-taken', 'territory-not-found'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
