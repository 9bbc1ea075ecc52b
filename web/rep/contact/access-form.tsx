import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { tellStored } from '../actions/tell-stored.ts'
import { actionsWords } from '../actions/words.ts'
import classes from '../page/page.module.css'
import { useOutlook } from '../page/use-outlook.ts'
import { queueChange } from '../store/acts.ts'
import type { ContactShown } from '../store/types.ts'
import classesOfForm from './access-form.module.css'
import { AccessSwitch } from './access-switch.tsx'
import { ChangedNotice } from './changed-notice.tsx'
import { faultsOf, normalised } from './field-faults.ts'
import { QueuedMark } from './queued-mark.tsx'
import type { AccessDraft } from './use-access-draft.ts'
import type { useContactRights } from './use-contact-rights.ts'
import { contactWords } from './words.ts'

type Field = 'username' | 'email'

/** A2, A3, A5: access, username and address, checked by the same rules as at the server while they are typed. */
export function AccessForm(props: {
  readonly contact: ContactShown
  readonly draft: AccessDraft
  readonly rights: ReturnType<typeof useContactRights>
}) {
  const say = useWords(contactWords)
  const sayAction = useWords(actionsWords)
  const outlook = useOutlook()
  // A field is judged once it was left, then with every key.
  const [left, setLeft] = useState<readonly Field[]>([])
  const inputs = { email: useRef<HTMLInputElement>(null), username: useRef<HTMLInputElement>(null) }
  const { contact, draft, rights } = props
  const { value, changes } = draft
  const faults = faultsOf(value, changes)
  const faultOf = (field: Field) => {
    const fault = left.includes(field) ? faults[field] : undefined
    return fault && say(fault)
  }
  const save = async () => {
    const faulty = (['username', 'email'] as const).find((field) => faults[field])
    setLeft(faulty ? ['email', 'username'] : [])
    if (faulty) return inputs[faulty].current?.focus()
    const text = sayAction(outlook === 'now' ? 'saved-toast' : 'queued-toast')
    if (await tellStored(queueChange(contact, normalised(changes)), text, sayAction)) draft.stored()
  }
  const input = (field: Field, fixed: boolean) => ({
    ref: inputs[field],
    readOnly: fixed,
    autoComplete: 'off',
    autoCapitalize: 'none',
    autoCorrect: 'off',
    spellCheck: false,
    error: faultOf(field),
    value: value[field] ?? '',
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      draft.set(field, currentTarget.value || null),
    onBlur: () => {
      if (draft.dirty) setLeft((before) => [...before, field])
    },
  })
  return (
    <form
      noValidate
      className={classesOfForm.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.dirty && draft.conflicts.length === 0) void save()
      }}
    >
      <ChangedNotice draft={draft} />
      <AccessSwitch contact={contact} draft={draft} disabled={!rights.mayWrite} />
      <div>
        <TextInput
          {...input('username', !rights.mayWrite)}
          label={say('field.username')}
          description={say('hint.username')}
        />
        <QueuedMark queued={contact.pending.username} server={contact.username} />
      </div>
      <div>
        <TextInput
          {...input('email', !rights.mayChangeEmail)}
          type="email"
          inputMode="email"
          label={say('field.email')}
          description={say(emailHint(draft, rights))}
        />
        <QueuedMark queued={contact.pending.email} server={contact.email} />
      </div>
      {draft.dirty && (
        <div className={classes.buttons}>
          <Button type="submit" disabled={draft.conflicts.length > 0}>
            {say('save')}
          </Button>
          <Button variant="default" onClick={draft.discard}>
            {say('discard')}
          </Button>
        </div>
      )}
    </form>
  )
}

function emailHint({ row, changes }: AccessDraft, rights: ReturnType<typeof useContactRights>) {
  if (rights.mayWrite && !rights.mayChangeEmail) return 'why.email'
  return row.email !== null && 'email' in changes ? 'hint.email-change' : 'hint.email'
}
