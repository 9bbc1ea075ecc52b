import { portalSubscriptionDe, portalSubscriptionEn } from '@latchkey/core/messages/portal-subscription'

export const subscriptionWords = { en: portalSubscriptionEn, de: portalSubscriptionDe }
