import type { ContactWire } from '@latchkey/core/contacts/wire'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { liveResetsQuery, readContactAgain } from './contact-query.ts'
import { contactWords } from './words.ts'

/** C9, C13: each live temporary password with its own exact end, and the way to void them. */
export function LiveResets({ contact }: { readonly contact: ContactWire }) {
  const say = useWords(contactWords)
  const may = useMay()
  const { exact } = useTimeWords()
  const live = useQuery(liveResetsQuery(contact.id))
  const [asking, setAsking] = useState(false)
  const items = live.data?.items ?? []
  return (
    <>
      <h3>{say('live.title')}</h3>
      {live.isPending && <Skeleton height={20} width="70%" />}
      {live.isError && <ProblemBox problem={live.error} onRetry={() => live.refetch()} />}
      {live.isSuccess && items.length === 0 && <p className={classes.hint}>{say('live.none')}</p>}
      <ul className={classes.entries}>
        {items.map(({ id, origin, expiresAt }) => (
          <li key={id}>
            {say(`live.${origin}`)}
            <small>{say('live.until', { end: exact(expiresAt) })}</small>
          </li>
        ))}
      </ul>
      {items.length > 0 && may('contacts', 'write') && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {items.length === 1 ? say('void.one') : say('void.many', { count: items.length })}
        </Button>
      )}
      {asking && <VoidDialog contact={contact} count={items.length} onClose={() => setAsking(false)} />}
    </>
  )
}

function VoidDialog(props: {
  readonly contact: ContactWire
  readonly count: number
  readonly onClose: () => void
}) {
  const say = useWords(contactWords)
  const sayApp = useWords(appWords)
  const { contact, count, onClose } = props
  const act = useMutation({
    mutationFn: () => api.delete('/contacts/{id}/resets', { path: { id: contact.id } }),
    onSuccess: () => {
      toast({ text: say('void.done') })
      onClose()
    },
    onSettled: () => readContactAgain(contact.id),
  })
  return (
    <Dialog title={say('void.title')} onClose={onClose}>
      <ProblemBox problem={act.error} />
      <p>{say('void.text')}</p>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {sayApp('app.cancel')}
        </Button>
        <Button loading={act.isPending} onClick={() => act.mutate()}>
          {count === 1 ? say('void.one') : say('void.many', { count })}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
