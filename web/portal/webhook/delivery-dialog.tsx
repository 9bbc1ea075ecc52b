import type { DeliveryWithAttempts } from '@latchkey/core/webhooks/wire'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, appWords } from '../api/api.ts'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { Payload } from '../webhooks/payload.tsx'
import { deliveriesWords } from '../webhooks/words.ts'
import { deliveryQuery, readDeliveriesAgain } from './deliveries-query.ts'
import { DeliveryChip } from './delivery-chip.tsx'
import { useFailureWords } from './notices.tsx'
import classes from './webhook.module.css'

/** How often a message that is shown is read anew, milliseconds. */
const RESTING_MS = 3_000

/** D2: one message: what is sent, each try, and sending it again. */
export function DeliveryDialog(props: {
  readonly endpointId: string
  readonly id: string
  readonly title: string
  readonly readOnly: boolean
  readonly onClose: () => void
}) {
  const say = useWords(deliveriesWords)
  const sayApp = useWords(appWords)
  const { endpointId, id, onClose } = props
  const found = useQuery({
    ...deliveryQuery(endpointId, id),
    // A refusal is not asked for again and again: each is written down.
    refetchInterval: ({ state }) => (state.error ? false : RESTING_MS),
  })
  const replay = useMutation({
    mutationFn: () =>
      api.post('/webhooks/{id}/deliveries/{deliveryId}/replay', { path: { id: endpointId, deliveryId: id } }),
    onSuccess: () => {
      toast({ text: say('replay.done') })
      readDeliveriesAgain(endpointId)
    },
  })
  return (
    <Dialog title={props.title} onClose={onClose} wide>
      <ProblemBox problem={found.error ?? replay.error} />
      {found.isPending && <Skeleton height={280} />}
      {found.data && <Delivery delivery={found.data} />}
      <DialogButtons>
        {!props.readOnly && found.data && found.data.state !== 'waiting' && (
          <Button variant="default" loading={replay.isPending} onClick={() => replay.mutate()}>
            {say('replay')}
          </Button>
        )}
        <Button onClick={onClose}>{sayApp('app.close')}</Button>
      </DialogButtons>
    </Dialog>
  )
}

function Delivery({ delivery }: { readonly delivery: DeliveryWithAttempts }) {
  const say = useWords(deliveriesWords)
  const { exact } = useTimeWords()
  const { deliveredAt, nextTryAt } = delivery
  const facts: readonly (readonly [Parameters<typeof say>[0], ReactNode])[] = [
    ['one.state', <DeliveryChip key="state" {...delivery} />],
    ['one.id', delivery.id],
    ['one.at', exact(delivery.at)],
    ...(deliveredAt ? [['one.delivered', exact(deliveredAt)] as const] : []),
    ...(nextTryAt ? [['one.next', exact(nextTryAt)] as const] : []),
  ]
  return (
    <>
      <dl className={page.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{say(term)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('one.payload')}</h3>
      <Payload label={say('one.payload')} text={delivery.payload} />
      <h3>{say('one.attempts')}</h3>
      <Attempts attempts={delivery.attempts} />
    </>
  )
}

function Attempts({ attempts }: Pick<DeliveryWithAttempts, 'attempts'>) {
  const say = useWords(deliveriesWords)
  const { exact } = useTimeWords()
  const why = useFailureWords()
  if (attempts.length === 0) return <p className={page.hint}>{say('one.no-attempts')}</p>
  return (
    <ol className={classes.attempts}>
      {attempts.map(({ at, durationMs, status, failure, answer }) => (
        <li key={at}>
          <strong>{failure ? why(status, failure) : say('status.is', { status: status ?? '' })}</strong>
          <small>
            <time dateTime={at}>{exact(at)}</time> · {say('one.duration', { ms: durationMs })}
          </small>
          {answer && (
            <small>
              {say('one.answer')}: <code>{answer}</code>
            </small>
          )}
        </li>
      ))}
    </ol>
  )
}
