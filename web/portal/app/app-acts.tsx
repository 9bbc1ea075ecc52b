import type { ClientDetail, ClientWithSecret } from '@latchkey/core/oidc/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { keepApp, readAppsAgain } from '../apps/apps-query.ts'
import { appsWords } from '../apps/words.ts'
import { ShownSecret } from '../secret/shown-secret.tsx'
import { ActDialog } from '../users/act-dialog.tsx'

/** D1: a new secret for an app, or its end, each after a confirmation. */
export function AppActs({ app }: { readonly app: ClientDetail }) {
  const say = useWords(appsWords)
  const { exact } = useTimeWords()
  const [asking, setAsking] = useState<'rotate' | 'end' | null>(null)
  const [made, setMade] = useState<ClientWithSecret | null>(null)
  const facts = [
    [say('fact.app'), app.name],
    [say('fact.population'), say(`population.${app.population}`)],
    [say('fact.id'), app.id],
  ] as const
  const shared = { facts, onRefused: readAppsAgain, onClose: () => setAsking(null) }
  const about = { path: { id: app.id }, body: { version: app.version } }
  return (
    <>
      {app.kind === 'confidential' && (
        <Button variant="default" onClick={() => setAsking('rotate')}>
          {say('rotate')}
        </Button>
      )}
      <Button variant="default" onClick={() => setAsking('end')}>
        {say('end')}
      </Button>
      {asking === 'rotate' && (
        <ActDialog
          {...shared}
          title={say('rotate.title')}
          text={say('rotate.text')}
          submit={say('rotate')}
          act={() => api.post('/oidc-clients/{id}/rotate-secret', about)}
          onDone={(answer) => {
            const { secret: _, ...row } = answer
            keepApp(row)
            setMade(answer)
          }}
        />
      )}
      {asking === 'end' && (
        <ActDialog
          {...shared}
          title={say('end.title')}
          text={say('end.text')}
          submit={say('end')}
          act={() => api.post('/oidc-clients/{id}/deactivate', about)}
          onDone={(row) => {
            keepApp(row)
            toast({ text: say('end.done', { name: row.name }) })
          }}
        />
      )}
      {made?.secret && (
        <ShownSecret
          title={say('rotated.title')}
          text={say('rotated.text', {
            name: made.name,
            when: made.formerSecretEndsAt ? exact(made.formerSecretEndsAt) : '',
          })}
          lines={[[say('secret.secret'), made.secret]]}
          onClose={() => setMade(null)}
        />
      )}
    </>
  )
}
