import { type WebhookEvent, webhookEventTypes } from '@latchkey/core/webhooks/events'
import { examplePayload } from '@latchkey/core/webhooks/examples'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select } from '@mantine/core'
import { useState } from 'react'
import page from '../page/page.module.css'
import { Payload } from './payload.tsx'
import { webhooksWords } from './words.ts'

/** D2: an example of each event, as it is sent. */
export function ExamplePanel() {
  const say = useWords(webhooksWords)
  const [type, setType] = useState<WebhookEvent>(webhookEventTypes[0])
  return (
    <section className={page.panel}>
      <h2>{say('example.title')}</h2>
      <Select
        label={say('example.of')}
        allowDeselect={false}
        withCheckIcon={false}
        data={webhookEventTypes}
        value={type}
        onChange={(to) => setType(webhookEventTypes.find((each) => each === to) ?? type)}
      />
      <Payload label={say('example.title')} text={JSON.stringify(examplePayload(type))} />
    </section>
  )
}
