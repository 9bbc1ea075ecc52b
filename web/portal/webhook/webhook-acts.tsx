import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { OptionsMenu } from '../page/options-menu.tsx'
import { ShownSecret } from '../secret/shown-secret.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { ActDialog } from '../users/act-dialog.tsx'
import { keepWebhook, readWebhooksAgain } from '../webhooks/webhooks-query.ts'
import { webhooksWords } from '../webhooks/words.ts'
import { readDeliveriesAgain } from './deliveries-query.ts'

/** Hours the secret before may still sign, to choose from; the server takes any up to a week. */
const overlaps = [0, 1, 24, 72, 168] as const
type Overlap = (typeof overlaps)[number]
type Asked = 'pause' | 'resume' | 'rotate' | 'delete'

/** D2: a test event, a pause, a new secret, the end; each act that changes something after a confirmation. */
export function WebhookActs({ endpoint }: { readonly endpoint: EndpointWire }) {
  const say = useWords(webhooksWords)
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Asked | null>(null)
  const [overlapHours, setOverlap] = useState<Overlap>(24)
  const [secret, setSecret] = useState<string | null>(null)
  const { id, url, description, health, version } = endpoint
  const path = { id }
  const test = useMutation({
    mutationFn: () => api.post('/webhooks/{id}/test', { path }),
    onSuccess: () => {
      toast({ text: say('test.sent') })
      readDeliveriesAgain(id)
      void navigate({ to: '/webhooks/$id', params: { id }, search: {}, replace: true })
    },
  })
  const toggle = endpoint.state === 'active' ? 'pause' : 'resume'
  const shared = {
    facts: [
      ...(description ? [[say('fact.description'), description] as const] : []),
      [say('fact.url'), url] as const,
      [say('fact.waiting'), String(health.waiting)] as const,
    ],
    onRefused: readWebhooksAgain,
    onClose: () => setAsking(null),
  }
  return (
    <>
      <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
        {say('test.send')}
      </Button>
      <Button variant="default" onClick={() => setAsking(toggle)}>
        {say(toggle)}
      </Button>
      <OptionsMenu
        label={say('more')}
        options={[
          { key: 'rotate', word: say('rotate') },
          { key: 'delete', word: say('delete') },
        ]}
        onPick={setAsking}
      />
      {test.isError && <ProblemBox problem={test.error} />}
      {(asking === 'pause' || asking === 'resume') && (
        <ActDialog
          {...shared}
          title={say(`${asking}.title`)}
          text={say(`${asking}.text`)}
          submit={say(asking)}
          act={() => api.post(`/webhooks/{id}/${asking}`, { path, body: { version } })}
          onDone={(row) => {
            keepWebhook(row)
            readDeliveriesAgain(id)
            toast({ text: say(`${asking}.done`) })
          }}
        />
      )}
      {asking === 'rotate' && (
        <ActDialog
          {...shared}
          title={say('rotate.title')}
          text={say('rotate.text')}
          submit={say('rotate')}
          act={() => api.post('/webhooks/{id}/rotate-secret', { path, body: { version, overlapHours } })}
          onDone={({ secret: made, ...row }) => {
            keepWebhook(row)
            setSecret(made)
          }}
        >
          {() => (
            <Select
              label={say('rotate.overlap')}
              allowDeselect={false}
              withCheckIcon={false}
              data={overlaps.map((hours) => ({ value: String(hours), label: say(`overlap.${hours}`) }))}
              value={String(overlapHours)}
              onChange={(to) => setOverlap(overlaps.find((each) => String(each) === to) ?? overlapHours)}
            />
          )}
        </ActDialog>
      )}
      {asking === 'delete' && (
        <ActDialog
          {...shared}
          title={say('delete.title')}
          text={say('delete.text')}
          submit={say('delete')}
          act={() => api.delete('/webhooks/{id}', { path })}
          onDone={() => {
            toast({ text: say('delete.done') })
            void navigate({ to: '/webhooks', replace: true }).then(readWebhooksAgain)
          }}
        />
      )}
      {secret !== null && (
        <ShownSecret
          title={say('rotated.title')}
          text={say('rotated.text', { url })}
          lines={[[say('secret.secret'), secret]]}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  )
}
