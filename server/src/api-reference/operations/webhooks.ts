import type { OperationText } from '../operation-text.ts'

export const webhooks = {
  'GET /webhooks': {
    id: 'listWebhooks',
    summary: 'List webhooks',
    description: 'Needs read on Company.',
  },
  'GET /webhooks/event-types': {
    id: 'listWebhookEventTypes',
    summary: 'List types of events',
    description: 'What a webhook may be told of, with an example of each.',
  },
  'POST /webhooks': {
    id: 'createWebhook',
    summary: 'Add a webhook',
    description:
      'Messages are signed by the Standard Webhooks specification; `secret` is shown this once. Addresses in private networks only where the server allows them.',
    refusals: ['recent-sign-in-required', 'too-many-webhooks'],
  },
  'GET /webhooks/{id}': {
    id: 'getWebhook',
    summary: 'Read a webhook',
    refusals: ['webhook-not-found'],
  },
  'PATCH /webhooks/{id}': {
    id: 'changeWebhook',
    summary: 'Change a webhook',
    refusals: ['changed-meanwhile', 'recent-sign-in-required', 'webhook-not-found'],
  },
  'DELETE /webhooks/{id}': {
    id: 'deleteWebhook',
    summary: 'Delete a webhook',
    description: 'With its log of messages.',
    refusals: ['recent-sign-in-required', 'webhook-not-found'],
  },
  'POST /webhooks/{id}/rotate-secret': {
    id: 'rotateWebhookSecret',
    summary: 'Rotate a webhook’s secret',
    description: 'Messages carry signatures of both for as long as the two overlap.',
    refusals: ['changed-meanwhile', 'recent-sign-in-required', 'webhook-not-found'],
  },
  'POST /webhooks/{id}/pause': {
    id: 'pauseWebhook',
    summary: 'Pause a webhook',
    refusals: ['changed-meanwhile', 'webhook-not-found', 'webhook-paused'],
  },
  'POST /webhooks/{id}/resume': {
    id: 'resumeWebhook',
    summary: 'Resume a webhook',
    refusals: ['changed-meanwhile', 'recent-sign-in-required', 'webhook-not-found', 'webhook-not-paused'],
  },
  'POST /webhooks/{id}/test': {
    id: 'testWebhook',
    summary: 'Send a test message',
    refusals: ['webhook-not-found', 'webhook-paused'],
  },
  'GET /webhooks/{id}/deliveries': {
    id: 'listWebhookDeliveries',
    summary: 'List messages of a webhook',
    description: 'Those of the last 30 days, with each attempt.',
    parameters: {
      type: 'Only messages of this type.',
      state: 'Only those that wait, were taken, or were given up.',
    },
    refusals: ['webhook-not-found'],
  },
  'GET /webhooks/{id}/deliveries/{deliveryId}': {
    id: 'getWebhookDelivery',
    summary: 'Read a message of a webhook',
    refusals: ['delivery-not-found', 'webhook-not-found'],
  },
  'POST /webhooks/{id}/deliveries/{deliveryId}/replay': {
    id: 'replayWebhookDelivery',
    summary: 'Send a message again',
    description: 'Under the id it had, so that the receiver knows it.',
    refusals: ['delivery-not-found', 'webhook-not-found'],
  },
  'POST /webhooks/{id}/replay-failed': {
    id: 'replayFailedWebhookDeliveries',
    summary: 'Send failed messages again',
    refusals: ['webhook-not-found'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
