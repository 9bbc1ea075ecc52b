import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import { readWebhooksAgain } from '../webhooks/webhooks-query.ts'
import { deliveriesWords, webhooksWords } from '../webhooks/words.ts'
import { readDeliveriesAgain } from './deliveries-query.ts'

/** How far back, in hours; the log goes no further than the longest. */
const spans = [1, 24, 168, 720] as const
const HOUR_MS = 3_600_000

/** D2: after a receiver was put right, everything it missed is sent again at once. */
export function ReplayFailed({ endpoint }: { readonly endpoint: EndpointWire }) {
  const say = useWords(deliveriesWords)
  const sayHook = useWords(webhooksWords)
  const [asking, setAsking] = useState(false)
  const [hours, setHours] = useState<(typeof spans)[number]>(24)
  const since = () => new Date(api.time.now() - hours * HOUR_MS).toISOString()
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {say('replay-failed')}
      </Button>
      {asking && (
        <ActDialog
          title={say('replay-failed.title')}
          facts={[[sayHook('fact.url'), endpoint.url]]}
          text={say('replay-failed.text')}
          submit={say('replay')}
          act={() =>
            api.post('/webhooks/{id}/replay-failed', { path: { id: endpoint.id }, body: { since: since() } })
          }
          onDone={({ count }) => {
            toast({ text: count === 0 ? say('replay-failed.none') : say('replay-failed.done', { count }) })
            readDeliveriesAgain(endpoint.id)
            readWebhooksAgain()
          }}
          onClose={() => setAsking(false)}
        >
          {() => (
            <Select
              label={say('replay-failed.since')}
              allowDeselect={false}
              withCheckIcon={false}
              data={spans.map((span) => ({ value: String(span), label: say(`since.${span}`) }))}
              value={String(hours)}
              onChange={(to) => setHours(spans.find((each) => String(each) === to) ?? hours)}
            />
          )}
        </ActDialog>
      )}
    </>
  )
}
