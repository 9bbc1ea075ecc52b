import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import page from '../page/page.module.css'
import { ActDialog } from '../users/act-dialog.tsx'
import classes from './erase.module.css'
import { eraseWords } from './words.ts'

interface Person {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly username: string | null
  readonly retailer?: string
}

/** E2: says what goes and what stays, and asks for the name or the username before a person is erased for good. */
export function EraseDialog(props: {
  readonly kind: 'contact' | 'user'
  readonly person: Person
  readonly onErased: () => void
  readonly onRefused: (problem: unknown) => void
  readonly onClose: () => void
}) {
  const say = useWords(eraseWords)
  const [confirmation, setConfirmation] = useState('')
  const { kind, person, onErased } = props
  const { id, version, name, username, retailer } = person
  const pseudonym = say(`pseudonym.${kind}`, { short: id.slice(-4) })
  return (
    <ActDialog
      title={say(`${kind}.title`)}
      facts={[
        [say('fact.name'), name],
        ...(username ? [[say('fact.username'), username] as const] : []),
        ...(retailer ? [[say('fact.retailer'), retailer] as const] : []),
      ]}
      submit={say('submit')}
      blocked={confirmation.trim() === ''}
      act={() => api.post(`/${kind}s/{id}/erasure`, { path: { id }, body: { version, confirmation } })}
      onDone={({ trailDone }) => {
        toast({ text: say(trailDone ? 'done' : 'done-later', { pseudonym }) })
        onErased()
      }}
      onRefused={props.onRefused}
      fields={{ confirmation: 'erase-confirmation' }}
      onClose={props.onClose}
    >
      {(problem) => (
        <>
          <h3 className={classes.heading}>{say('goes')}</h3>
          <p className={classes.text}>{say(`goes.${kind}`)}</p>
          <h3 className={classes.heading}>{say('stays')}</h3>
          <p className={classes.text}>{say('stays.text', { pseudonym })}</p>
          <p className={page.notice}>
            <strong>{say('never')}</strong>
          </p>
          <TextInput
            id="erase-confirmation"
            label={say('confirm')}
            autoComplete="off"
            error={problemOfField(problem, 'confirmation')}
            value={confirmation}
            onChange={(event) => setConfirmation(event.currentTarget.value)}
          />
        </>
      )}
    </ActDialog>
  )
}
