import type { ContactWire } from '@latchkey/core/contacts/wire'
import { after, HOUR } from '@latchkey/core/instant'
import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { keepContact } from '../contacts/contacts-query.ts'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useCompany, useMay } from '../shell/rights.ts'
import { readContactAgain } from './contact-query.ts'
import { contactWords } from './words.ts'

/** A1, C12: names retailer, contact, username, address and the exact end before anything is sent. */
export function SendDialog(props: { readonly contact: ContactWire; readonly onClose: () => void }) {
  const say = useWords(contactWords)
  const sayApp = useWords(appWords)
  const sayAccess = useWords(accessWords)
  const { exact } = useTimeWords()
  const may = useMay()
  const { temporaryPasswordHours } = useCompany()
  const [block, setBlock] = useState(false)
  const now = useNow(api.time, 1_000)
  const { contact, onClose } = props
  const isReset = contact.resetButton === 'send-password-reset'
  const send = useMutation({
    mutationFn: () =>
      api.post('/contacts/{id}/resets', {
        path: { id: contact.id },
        body: {
          version: contact.version,
          email: contact.email ?? '',
          ...(block ? { blockOldPassword: true } : {}),
        },
      }),
    onSuccess: ({ expiresAt }) => {
      toast({ text: say('send.sent', { email: contact.email ?? '', end: exact(expiresAt) }) })
      onClose()
    },
    onError: (problem) => {
      // What is shown here changes with it, so that the next press is about what stands there now.
      if (problem instanceof ApiProblem && problem.current) keepContact(problem.current as ContactWire)
    },
    onSettled: () => readContactAgain(contact.id),
  })
  const end = after(now, temporaryPasswordHours * HOUR)
  const facts = [
    ['send.contact', nameOf(contact)],
    ['send.retailer', `${contact.retailer.name} · ${contact.retailer.accountNumber}`],
    ['send.username', contact.username],
    ['send.to', contact.email],
  ] as const
  return (
    <Dialog title={say(isReset ? 'send.title-reset' : 'send.title-invite')} onClose={onClose}>
      <ProblemBox problem={send.error} />
      <dl className={classes.facts}>
        {facts.map(([word, text]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd>
              <strong>{text}</strong>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('send.end')}</dt>
          <dd>
            <strong>
              <time dateTime={new Date(end).toISOString()}>{exact(end)}</time>
            </strong>
          </dd>
        </div>
      </dl>
      <p className={classes.hint}>{say(isReset ? 'send.reset-text' : 'send.invite-text')}</p>
      {isReset && may('contact-email', 'write') && (
        <Checkbox
          label={say('send.block')}
          description={say('send.block-hint')}
          checked={block}
          onChange={(event) => setBlock(event.currentTarget.checked)}
        />
      )}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {sayApp('app.cancel')}
        </Button>
        <Button loading={send.isPending} onClick={() => send.mutate()}>
          {block ? say('send.submit-block') : sayAccess(`button.${contact.resetButton}`)}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
