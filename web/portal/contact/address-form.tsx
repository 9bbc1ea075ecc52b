import type { ContactWire } from '@latchkey/core/contacts/wire'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { FormFrame } from '../form/form-frame.tsx'
import { partsWords } from '../parts-words.ts'
import { useMay } from '../shell/rights.ts'
import { linksQuery } from './contact-query.ts'
import { useContactForm } from './use-contact-form.ts'
import { contactWords } from './words.ts'

const fields = ['email', 'username'] as const
const ids = { email: 'contact-email', username: 'contact-username' }

/** A3, A5: where temporary passwords go, and the name signed in with. */
export function AddressForm(props: {
  readonly contact: ContactWire
  readonly focus: 'email' | 'username' | undefined
}) {
  const say = useWords(contactWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const { contact, focus } = props
  const links = useQuery(linksQuery(contact.id))
  const shares = (links.data?.items.length ?? 0) > 0
  const readOnly = !may('contacts', 'write')
  // A5: replacing an address, or giving one to somebody who has a password, is a right of its own.
  const guarded = contact.email !== null || contact.resetButton === 'send-password-reset'
  const fixed = readOnly || (guarded && !may('contact-email', 'write'))
  const form = useContactForm(contact, fields, (saved) => {
    toast({ text: [sayPart('saved'), ...(saved.warnings ?? []).map(({ message }) => message)].join(' ') })
  })
  const email = useRef<HTMLInputElement>(null)
  const username = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) (focus === 'email' ? email : username).current?.focus()
  }, [focus])
  return (
    <FormFrame
      title={say('address.title')}
      form={form}
      ids={ids}
      labelOf={(field) => say(`field.${field}`)}
      readOnly={readOnly}
    >
      <TextInput
        ref={email}
        id={ids.email}
        type="email"
        label={say('field.email')}
        description={say(
          fixed && !readOnly ? 'hint.email-fixed' : shares ? 'hint.email-linked' : 'hint.email',
        )}
        readOnly={fixed}
        autoComplete="off"
        error={problemOfField(form.problem, 'email')}
        value={form.value.email ?? ''}
        onChange={(event) => form.set('email', event.currentTarget.value || null)}
      />
      <TextInput
        ref={username}
        id={ids.username}
        label={say('field.username')}
        description={say(shares ? 'hint.username-linked' : 'hint.username')}
        readOnly={readOnly}
        autoComplete="off"
        error={problemOfField(form.problem, 'username')}
        value={form.value.username ?? ''}
        onChange={(event) => form.set('username', event.currentTarget.value || null)}
      />
    </FormFrame>
  )
}
