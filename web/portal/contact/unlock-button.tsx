import type { ContactWire } from '@latchkey/core/contacts/wire'
import { sentenceOf } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { useMay } from '../shell/rights.ts'
import { readContactAgain } from './contact-query.ts'
import { contactWords } from './words.ts'

/** L2: the lock and its end are seen, and can be cleared. */
export function UnlockButton({ contact }: { readonly contact: ContactWire }) {
  const say = useWords(contactWords)
  const may = useMay()
  const unlock = useMutation({
    mutationFn: () => api.delete('/contacts/{id}/lock', { path: { id: contact.id } }),
    onSuccess: () => toast({ text: say('unlock.done') }),
    onError: (problem) => toast({ text: sentenceOf(problem), tone: 'fault' }),
    onSettled: () => readContactAgain(contact.id),
  })
  if (!may('contacts', 'write')) return null
  return (
    <Button variant="default" loading={unlock.isPending} onClick={() => unlock.mutate()}>
      {say('unlock')}
    </Button>
  )
}
