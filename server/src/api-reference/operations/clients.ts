import type { OperationText } from '../operation-text.ts'

export const clients = {
  'GET /oidc-clients': {
    id: 'listOidcClients',
    summary: 'List clients',
    description: 'Shops and apps that sign people in by OpenID Connect.',
  },
  'POST /oidc-clients': {
    id: 'createOidcClient',
    summary: 'Add a client',
    description:
      'Redirect addresses are compared exactly. `secret` is shown this once; a public client has none.',
    refusals: ['recent-sign-in-required'],
  },
  'GET /oidc-clients/{id}': {
    id: 'getOidcClient',
    summary: 'Read a client',
    refusals: ['client-not-found'],
  },
  'PATCH /oidc-clients/{id}': {
    id: 'changeOidcClient',
    summary: 'Change a client',
    description: 'Name, addresses and look; only the fields named change.',
    refusals: ['changed-meanwhile', 'client-not-found', 'recent-sign-in-required'],
  },
  'GET /oidc-clients/{id}/sign-ins': {
    id: 'listOidcClientSignIns',
    summary: 'List sign-ins through a client',
    description: 'Newest first.',
    refusals: ['client-not-found'],
  },
  'POST /oidc-clients/{id}/rotate-secret': {
    id: 'rotateOidcClientSecret',
    summary: 'Rotate a client’s secret',
    description: 'The former works for another day.',
    refusals: ['changed-meanwhile', 'client-not-found', 'recent-sign-in-required'],
  },
  'POST /oidc-clients/{id}/deactivate': {
    id: 'deactivateOidcClient',
    summary: 'Deactivate a client',
    description: 'For good: its tokens are dead at once.',
    refusals: ['changed-meanwhile', 'client-not-found', 'recent-sign-in-required'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
