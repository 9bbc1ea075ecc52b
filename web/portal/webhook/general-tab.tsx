import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { api } from '../api/api.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { useEditForm } from '../form/use-edit-form.ts'
import { partsWords } from '../parts-words.ts'
import { WebhookFields } from '../webhooks/webhook-fields.tsx'
import {
  chosenIn,
  rowOfWebhook,
  toWireWebhook,
  type WebhookRow,
  type WebhookValues,
  webhookFieldIds,
  webhookFields,
  withRow,
} from '../webhooks/webhook-values.ts'
import classes from '../webhooks/webhooks.module.css'
import { keepWebhook } from '../webhooks/webhooks-query.ts'
import { webhooksWords } from '../webhooks/words.ts'

/** D2: where a webhook leads and what it tells. */
export function GeneralTab(props: { readonly endpoint: EndpointWire; readonly readOnly: boolean }) {
  const say = useWords(webhooksWords)
  const sayPart = useWords(partsWords)
  const { endpoint, readOnly } = props
  const form = useEditForm<WebhookRow, WebhookValues>(rowOfWebhook(endpoint), webhookFields, {
    store: async ({ version, ...changes }) => {
      try {
        const body = { version, ...toWireWebhook(changes) }
        return rowOfWebhook(await api.patch('/webhooks/{id}', { path: { id: endpoint.id }, body }))
      } catch (problem) {
        throw withRow(problem)
      }
    },
    keep: (row) => keepWebhook(row.endpoint),
    onSaved: () => toast({ text: sayPart('saved') }),
  })
  return (
    <div className={classes.form}>
      <FormFrame<WebhookValues>
        title={say('form.title')}
        form={form}
        ids={webhookFieldIds}
        labelOf={(field) => say(`field.${field}`)}
        wordOf={(field, value) => (field === 'eventTypes' ? chosenIn(value).join(', ') : undefined)}
        readOnly={readOnly}
      >
        <WebhookFields value={form.value} set={form.set} problem={form.problem} readOnly={readOnly} />
      </FormFrame>
    </div>
  )
}
