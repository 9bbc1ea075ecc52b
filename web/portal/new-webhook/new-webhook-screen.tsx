import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { ButtonLink } from '../page/button-link.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import page from '../page/page.module.css'
import { ShownSecret } from '../secret/shown-secret.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import { ExamplePanel } from '../webhooks/example-panel.tsx'
import { WebhookFields } from '../webhooks/webhook-fields.tsx'
import { newWireWebhook, noWebhookValues, webhookFieldIds } from '../webhooks/webhook-values.ts'
import { readWebhooksAgain } from '../webhooks/webhooks-query.ts'
import { webhooksWords } from '../webhooks/words.ts'
import classes from './new-webhook.module.css'

export const newWebhookRoute = createLazyRoute('/webhooks/new')({ component: NewWebhookScreen })

/** D2: a system that is told from now on; the secret it checks messages with is shown this once. */
function NewWebhookScreen() {
  const say = useWords(webhooksWords)
  const sayApp = useWords(appWords)
  const navigate = useNavigate()
  const [value, setValue] = useState(noWebhookValues)
  const save = useMutation({
    mutationFn: () => api.post('/webhooks', { body: newWireWebhook(value) }),
    onSuccess: readWebhooksAgain,
  })
  const made = save.data
  return (
    <>
      <TitleRow
        title={say('new.title')}
        above={
          <Crumbs>
            <Link to="/webhooks">{say('crumb')}</Link>
          </Crumbs>
        }
      />
      {made && (
        <ShownSecret
          title={say('made.title')}
          text={say('made.text', { url: made.url })}
          lines={[[say('secret.secret'), made.secret]]}
          onClose={() => navigate({ to: '/webhooks/$id', params: { id: made.id }, replace: true })}
        />
      )}
      <div className={classes.columns}>
        <section className={page.panel}>
          <h2>{say('new.form')}</h2>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              if (!save.isPending && !made) save.mutate()
            }}
          >
            <ProblemBox problem={save.error} fields={webhookFieldIds} />
            <WebhookFields
              value={value}
              set={(field, to) => setValue((before) => ({ ...before, [field]: to }))}
              problem={save.error}
              readOnly={false}
            />
            <div className={page.buttons}>
              <Button type="submit" loading={save.isPending}>
                {say('new.save')}
              </Button>
              <ButtonLink to="/webhooks" variant="default">
                {sayApp('app.cancel')}
              </ButtonLink>
            </div>
          </form>
        </section>
        <ExamplePanel />
      </div>
    </>
  )
}
