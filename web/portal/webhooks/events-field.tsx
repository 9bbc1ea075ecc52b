import {
  type SubjectKind,
  type WebhookEvent,
  webhookEvents,
  webhookEventTypes,
} from '@latchkey/core/webhooks/events'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Checkbox } from '@mantine/core'
import page from '../page/page.module.css'
import { chosenIn, textOfEvents, webhookFieldIds } from './webhook-values.ts'
import classes from './webhooks.module.css'
import { eventsWords, webhooksWords } from './words.ts'

const groups = Map.groupBy(webhookEventTypes, (type): SubjectKind => webhookEvents[type])

/** D2: what is told, by what it is about; a whole group is chosen at once. */
export function EventsField(props: {
  readonly value: string
  readonly problem: unknown
  readonly readOnly: boolean
  readonly onChange: (to: string) => void
}) {
  const say = useWords(webhooksWords)
  const sayEvent = useWords(eventsWords)
  const { readOnly, problem } = props
  const chosen = new Set(chosenIn(props.value))
  const fault =
    problem instanceof ApiProblem && problem.errors.find(({ field }) => field.startsWith('eventTypes'))
  const change = (types: readonly WebhookEvent[], on: boolean) => {
    const next = new Set(chosen)
    for (const type of types) on ? next.add(type) : next.delete(type)
    props.onChange(textOfEvents(next))
  }
  return (
    <fieldset id={webhookFieldIds.eventTypes} className={classes.events} tabIndex={-1}>
      <legend>{say('field.eventTypes')}</legend>
      <p className={page.hint}>{say('hint.eventTypes')}</p>
      {fault && <p className={classes.fault}>{fault.message}</p>}
      <div className={classes.groups}>
        {[...groups].map(([kind, types]) => {
          const count = types.filter((type) => chosen.has(type)).length
          const group = sayEvent(`group.${kind}`)
          return (
            <div key={kind} className={classes.group}>
              {types.length > 1 ? (
                <Checkbox
                  label={<strong>{group}</strong>}
                  aria-label={say('events.all', { group })}
                  checked={count === types.length}
                  indeterminate={count > 0 && count < types.length}
                  disabled={readOnly}
                  onChange={(event) => change(types, event.currentTarget.checked)}
                />
              ) : (
                <strong>{group}</strong>
              )}
              <div className={classes.each}>
                {types.map((type) => (
                  <Checkbox
                    key={type}
                    label={sayEvent(`event.${type}`)}
                    aria-label={`${group}: ${sayEvent(`event.${type}`)}`}
                    description={type}
                    checked={chosen.has(type)}
                    disabled={readOnly}
                    onChange={(event) => change([type], event.currentTarget.checked)}
                  />
                ))}
              </div>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
