import { portalDeliveriesDe, portalDeliveriesEn } from '@latchkey/core/messages/portal-deliveries'
import { portalWebhookEventsDe, portalWebhookEventsEn } from '@latchkey/core/messages/portal-webhook-events'
import { portalWebhooksDe, portalWebhooksEn } from '@latchkey/core/messages/portal-webhooks'

export const webhooksWords = { en: portalWebhooksEn, de: portalWebhooksDe }
export const eventsWords = { en: portalWebhookEventsEn, de: portalWebhookEventsDe }
export const deliveriesWords = { en: portalDeliveriesEn, de: portalDeliveriesDe }
