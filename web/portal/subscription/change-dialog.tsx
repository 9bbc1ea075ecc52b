import type { LicenceWire } from '@latchkey/core/licences/wire'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import { LicenceMeter } from '../users/licence-meter.tsx'
import { readUsersAgain } from '../users/users-query.ts'
import { usersWords } from '../users/words.ts'
import own from './subscription.module.css'
import { subscriptionWords } from './words.ts'

const ids = { enabled: 'licence-enabled', price: 'licence-price', note: 'licence-note' }

/** U3: another number or price, with a note for the ledger; never below what is used. */
export function ChangeDialog(props: { readonly licence: LicenceWire; readonly onClose: () => void }) {
  const say = useWords(subscriptionWords)
  const sayUsers = useWords(usersWords)
  const { licence } = props
  const [enabled, setEnabled] = useState(String(licence.enabled))
  const [price, setPrice] = useState(licence.price ?? '')
  const [note, setNote] = useState('')
  const type = sayUsers(`type.${licence.type}`)
  const whole = /^\d{1,7}$/.test(enabled.trim())
  return (
    <ActDialog
      title={say('change.title', { type })}
      text={say('change.text')}
      submit={say('change.submit')}
      blocked={!whole}
      act={() =>
        api.patch('/licences/{type}', {
          path: { type: licence.type },
          body: {
            version: licence.version,
            enabled: Number(enabled),
            price: price.trim() || null,
            note: note.trim() || null,
          },
        })
      }
      onDone={() => {
        toast({ text: say('change.done', { type }) })
        queries.invalidateQueries({ queryKey: ['ledger'] })
        readUsersAgain()
      }}
      // What another changed meanwhile is shown beneath, so that the next press is about it.
      onRefused={() => readUsersAgain()}
      fields={ids}
      onClose={props.onClose}
    >
      {(problem) => (
        <div className={own.dialogFields}>
          <div>
            <TextInput
              id={ids.enabled}
              label={say('field.enabled')}
              description={say('hint.enabled', { used: licence.used })}
              inputMode="numeric"
              autoComplete="off"
              error={whole ? problemOfField(problem, 'enabled') : say('enabled.number')}
              value={enabled}
              onChange={(event) => setEnabled(event.currentTarget.value)}
            />
            <LicenceMeter licence={licence} />
          </div>
          <TextInput
            id={ids.price}
            label={say('field.price')}
            description={say('hint.price')}
            autoComplete="off"
            error={problemOfField(problem, 'price')}
            value={price}
            onChange={(event) => setPrice(event.currentTarget.value)}
          />
          <TextInput
            id={ids.note}
            label={say('field.note')}
            autoComplete="off"
            error={problemOfField(problem, 'note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      )}
    </ActDialog>
  )
}
