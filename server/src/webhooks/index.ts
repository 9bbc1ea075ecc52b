export { collectEvents } from './collect-events.ts'
export { pauseEndpointsOf } from './pause-endpoints-of.ts'
export { sweepWebhooks } from './sweep-webhooks.ts'
export { type WebhookJob, webhookJob } from './webhook-job.ts'
