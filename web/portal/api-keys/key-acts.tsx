import type { ApiKeyWire } from '@latchkey/core/api-keys/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useMay } from '../shell/rights.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import classes from './api-keys.module.css'
import { readKeysAgain } from './api-keys-query.ts'
import { DaysSelect, lives, overlaps } from './days-select.tsx'
import { ShownKey } from './shown-key.tsx'
import { apiKeysWords } from './words.ts'

/** D2: a new secret for a key, or its end, each after a confirmation. */
export function KeyActs({ apiKey }: { readonly apiKey: ApiKeyWire }) {
  const say = useWords(apiKeysWords)
  const may = useMay()
  const [asking, setAsking] = useState<'rotate' | 'end' | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const { name, state } = apiKey
  const close = () => setAsking(null)
  if (secret !== null) {
    const done = () => {
      setSecret(null)
      readKeysAgain()
    }
    return <ShownKey secret={secret} onClose={done} />
  }
  if (state === 'ended' || !may('company', 'write')) return null
  return (
    <div className={classes.acts}>
      {state === 'active' && (
        <Button
          variant="default"
          size="xs"
          aria-label={say('rotate.of', { name })}
          onClick={() => setAsking('rotate')}
        >
          {say('rotate')}
        </Button>
      )}
      <Button
        variant="default"
        size="xs"
        aria-label={say('end.of', { name })}
        onClick={() => setAsking('end')}
      >
        {say('end')}
      </Button>
      {asking === 'rotate' && <RotateDialog apiKey={apiKey} onShown={setSecret} onClose={close} />}
      {asking === 'end' && <EndDialog apiKey={apiKey} onClose={close} />}
    </div>
  )
}

interface DialogProps {
  readonly apiKey: ApiKeyWire
  readonly onClose: () => void
}

function RotateDialog({ apiKey, onClose, onShown }: DialogProps & { onShown: (secret: string) => void }) {
  const say = useWords(apiKeysWords)
  const [overlapDays, setOverlap] = useState<number>(1)
  const [expiresInDays, setDays] = useState<number>(90)
  return (
    <ActDialog
      title={say('rotate.title')}
      facts={useFacts(apiKey)}
      text={say('rotate.text')}
      submit={say('rotate')}
      act={() =>
        api.post('/api-keys/{id}/rotate', { path: { id: apiKey.id }, body: { overlapDays, expiresInDays } })
      }
      onDone={({ key }) => onShown(key)}
      onRefused={readKeysAgain}
      onClose={onClose}
    >
      {() => (
        <div className={classes.fields}>
          <DaysSelect
            id="key-overlap"
            label={say('field.overlap')}
            choices={overlaps}
            value={overlapDays}
            onChange={setOverlap}
          />
          <DaysSelect
            id="key-days"
            label={say('field.days')}
            choices={lives}
            value={expiresInDays}
            onChange={setDays}
          />
        </div>
      )}
    </ActDialog>
  )
}

function EndDialog({ apiKey, onClose }: DialogProps) {
  const say = useWords(apiKeysWords)
  return (
    <ActDialog
      title={say('end.title')}
      facts={useFacts(apiKey)}
      text={say('end.text')}
      submit={say('end')}
      act={() => api.delete('/api-keys/{id}', { path: { id: apiKey.id } })}
      onDone={() => {
        toast({ text: say('end.done', { name: apiKey.name }) })
        readKeysAgain()
      }}
      onRefused={readKeysAgain}
      onClose={onClose}
    />
  )
}

function useFacts({ name, user, expiresAt, lastUsedAt }: ApiKeyWire) {
  const say = useWords(apiKeysWords)
  const { exact } = useTimeWords()
  return [
    [say('fact.key'), name],
    [say('fact.user'), `${nameOf(user)} · ${user.username}`],
    [say('fact.expires'), exact(expiresAt)],
    [say('fact.used'), lastUsedAt === null ? say('never-used') : exact(lastUsedAt)],
  ] as const
}
