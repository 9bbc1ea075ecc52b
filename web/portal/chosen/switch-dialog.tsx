import type { ContactWire } from '@latchkey/core/contacts/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { keepContact } from '../contacts/contacts-query.ts'
import bar from '../invites/progress-bar.module.css'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import classes from './chosen-bar.module.css'
import { switchMany } from './switch-many.ts'
import { chosenWords } from './words.ts'

/** A2, A4: asks, switches one after the other, and names whoever was left as he is with the reason. */
export function SwitchDialog(props: {
  readonly contacts: readonly ContactWire[]
  readonly on: boolean
  readonly onClose: () => void
}) {
  const say = useWords(chosenWords)
  const sayApp = useWords(appWords)
  const { contacts, on, onClose } = props
  const [done, setDone] = useState(0)
  const stopped = useRef(false)
  const which = on ? 'on' : 'off'
  const total = contacts.length
  const run = useMutation({
    mutationFn: () =>
      switchMany(contacts, on, {
        patch: (contact, change) => api.patch('/contacts/{id}', { path: { id: contact.id }, body: change }),
        keep: keepContact,
        onProgress: setDone,
        isStopped: () => stopped.current,
      }),
    onSuccess: ({ changed, refused, left }) => {
      const word = changed === 1 ? (`done.${which}-one` as const) : (`done.${which}` as const)
      if (changed > 0) toast({ text: say(word, { count: changed }) })
      if (refused.length === 0 && left === 0) onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['contacts'] }),
  })
  const { data } = run
  const close = () => {
    stopped.current = true
    onClose()
  }
  const title = total === 1 ? say(`${which}.title-one`) : say(`${which}.title`, { count: total })
  return (
    <Dialog title={title} onClose={close}>
      <ProblemBox problem={run.error} />
      {!data && <p>{say(`${which}.text`)}</p>}
      {run.isPending && (
        <p role="status">
          <progress className={bar.bar} aria-label={title} max={total} value={done} />
          {say('progress', { done, total })}
        </p>
      )}
      {data && <Left refused={data.refused} left={data.left} />}
      <DialogButtons>
        {data ? (
          <Button onClick={close}>{say('close')}</Button>
        ) : run.isPending ? (
          <Button
            variant="default"
            onClick={() => {
              stopped.current = true
            }}
          >
            {say('stop')}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={close}>
              {sayApp('app.cancel')}
            </Button>
            <Button onClick={() => run.mutate()}>{say(which)}</Button>
          </>
        )}
      </DialogButtons>
    </Dialog>
  )
}

function Left({ refused, left }: Pick<Awaited<ReturnType<typeof switchMany>>, 'refused' | 'left'>) {
  const say = useWords(chosenWords)
  const count = refused.length
  return (
    <div role="alert">
      {left > 0 && <p>{say('stopped', { count: left })}</p>}
      {count > 0 && <p>{count === 1 ? say('refused.title-one') : say('refused.title', { count })}</p>}
      {count > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keyboard too.
        <ul className={`${page.entries} ${classes.refused}`} tabIndex={0}>
          {refused.map(({ contact, reason }) => (
            <li key={contact.id}>
              {nameOf(contact)} · {contact.retailer.name}
              <small>{reason}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
