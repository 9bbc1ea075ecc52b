import type { ContactWire } from '@latchkey/core/contacts/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { ApiProblem, sentenceOf } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Switch } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { useMay } from '../shell/rights.ts'
import { keepContact } from './contacts-query.ts'
import { contactsWords } from './words.ts'

/** A2, A4: "Has website access", shown as wished at once and put back where the server refuses. */
export function AccessSwitch({ contact, label }: { readonly contact: ContactWire; readonly label?: string }) {
  const say = useWords(contactsWords)
  const may = useMay()
  const name = nameOf(contact)
  const change = useMutation({
    mutationFn: (websiteAccess: boolean) =>
      api.patch('/contacts/{id}', {
        path: { id: contact.id },
        body: { version: contact.version, websiteAccess },
      }),
    onMutate: (websiteAccess) => {
      keepContact({ ...contact, websiteAccess })
      // What stood here before: by the time of a refusal `contact` is the wished one.
      return contact
    },
    onSuccess: (saved) => {
      keepContact(saved)
      toast({ text: say(saved.websiteAccess ? 'access-on' : 'access-off', { name }) })
    },
    onError: (problem, _wished, before) => {
      const current = problem instanceof ApiProblem ? (problem.current as ContactWire | undefined) : undefined
      keepContact(current ?? before ?? contact)
      toast({ text: sentenceOf(problem), tone: 'fault' })
    },
  })
  return (
    <Switch
      checked={contact.websiteAccess}
      disabled={!may('contacts', 'write')}
      label={label}
      aria-label={label ? undefined : say('access-of', { name })}
      onChange={(event) => change.mutate(event.currentTarget.checked)}
    />
  )
}
