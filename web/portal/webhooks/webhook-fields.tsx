import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { EventsField } from './events-field.tsx'
import { type WebhookValues, webhookFieldIds } from './webhook-values.ts'
import classes from './webhooks.module.css'
import { webhooksWords } from './words.ts'

/** D2: where a webhook leads and what it tells, new or changed. */
export function WebhookFields(props: {
  readonly value: WebhookValues
  readonly set: (field: keyof WebhookValues, to: string) => void
  readonly problem: unknown
  readonly readOnly: boolean
}) {
  const say = useWords(webhooksWords)
  const { value, set, problem, readOnly } = props
  const line = (field: 'url' | 'description') => (
    <TextInput
      id={webhookFieldIds[field] ?? field}
      label={say(`field.${field}`)}
      description={say(`hint.${field}`)}
      error={problemOfField(problem, field)}
      readOnly={readOnly}
      autoComplete="off"
      {...(field === 'url' ? { inputMode: 'url', autoCapitalize: 'off', spellCheck: false } : {})}
      value={value[field]}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  )
  return (
    <div className={classes.fields}>
      {line('url')}
      {line('description')}
      <EventsField
        value={value.eventTypes}
        problem={problem}
        readOnly={readOnly}
        onChange={(to) => set('eventTypes', to)}
      />
    </div>
  )
}
