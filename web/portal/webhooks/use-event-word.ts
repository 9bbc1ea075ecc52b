import { webhookEvents, webhookEventTypes } from '@latchkey/core/webhooks/events'
import type { DeliveryWire } from '@latchkey/core/webhooks/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { eventsWords } from './words.ts'

/** What an event is called, with what it is about. */
export function useEventWord() {
  const say = useWords(eventsWords)
  return (type: DeliveryWire['type']): string => {
    const chosen = webhookEventTypes.find((each) => each === type)
    const word = say(`event.${type}`)
    return chosen ? `${say(`group.${webhookEvents[chosen]}`)}: ${word}` : word
  }
}
