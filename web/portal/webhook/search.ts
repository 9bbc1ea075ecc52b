import type { DeliveryState, DeliveryWire } from '@latchkey/core/webhooks/wire'

export const webhookTabs = ['deliveries', 'general', 'verify'] as const
// Named here: the schema itself is no part of the first load.
export const deliveryStates = ['waiting', 'delivered', 'failed'] as const satisfies readonly DeliveryState[]

/** What the address of a webhook's page says: the tab, and which deliveries are shown. */
export interface WebhookSearch {
  readonly tab?: (typeof webhookTabs)[number] | undefined
  readonly state?: DeliveryState | undefined
  readonly type?: DeliveryWire['type'] | undefined
}

export function webhookSearch(typed: Record<string, unknown>): WebhookSearch {
  const tab = webhookTabs.find((each) => each === typed.tab)
  const state = deliveryStates.find((each) => each === typed.state)
  // The names themselves are no part of the first load; the server refuses one it does not know.
  const type = typeof typed.type === 'string' && /^[a-z.-]{1,60}$/.test(typed.type) ? typed.type : ''
  return {
    ...(tab && tab !== 'deliveries' ? { tab } : {}),
    ...(state ? { state } : {}),
    ...(type ? { type: type as DeliveryWire['type'] } : {}),
  }
}
