import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { missingFor } from '@latchkey/web/shared/access/missing-for.ts'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import classes from '../page/page.module.css'
import { useOutlook } from '../page/use-outlook.ts'
import { wishedOf } from '../page/wished.ts'
import type { ContactShown, RetailerShown } from '../store/types.ts'
import { MissingNotice } from './missing-notice.tsx'
import { sendWords } from './words.ts'

/**
 * A1, C12: names retailer, contact, username and address before a mail is asked for, and says when it goes out. What a
 * sync changes underneath is shown and told; the address sent to is the one that stands here.
 */
export function SendDialog(props: {
  readonly contact: ContactShown
  readonly retailer: RetailerShown
  /** Queues it to the address shown; resolves when it is on the disk. */
  readonly onSend: (email: string) => Promise<unknown>
  readonly onClose: () => void
}) {
  const say = useWords(sendWords)
  const sayAccess = useWords(accessWords)
  const outlook = useOutlook()
  const [busy, setBusy] = useState(false)
  const { contact, retailer, onSend, onClose } = props
  const wished = wishedOf(contact)
  const { email, username } = wished
  const [opened, setOpened] = useState({ email, username })
  const changed = opened.email !== email || opened.username !== username
  const missing = missingFor({ active: contact.active, retailer, ...wished })
  const isReset = contact.resetButton === 'send-password-reset'
  const waitsForOwn = Object.keys(contact.pending).length > 0
  const when = outlook === 'now' ? (waitsForOwn ? 'after' : 'now') : outlook
  const facts = [
    ['retailer', `${retailer.name} · ${retailer.accountNumber}`],
    ['contact', nameOf(contact)],
    ['username', username ?? '–'],
    ['to', email ?? '–'],
  ] as const
  const send = async () => {
    if (email === null) return
    setBusy(true)
    await onSend(email)
    onClose()
  }
  return (
    <Dialog title={say(isReset ? 'title-reset' : 'title-invite')} onClose={onClose}>
      {changed && (
        <div role="alert" className={classes.notice}>
          {say('changed')}
        </div>
      )}
      <dl className={classes.named}>
        {facts.map(([word, text]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{say('when')}</dt>
          <dd>{say(`when-${when}`)}</dd>
        </div>
        <div>
          <dt>{say('end')}</dt>
          <dd className={classes.plain}>{say('end-text')}</dd>
        </div>
      </dl>
      {missing.length > 0 ? (
        <MissingNotice missing={missing} />
      ) : (
        <>
          <p className={classes.muted}>{say('nobody')}</p>
          {isReset && <p className={classes.muted}>{say('reset-text')}</p>}
          {outlook !== 'now' && <p className={classes.muted}>{say('too-old')}</p>}
        </>
      )}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {say('cancel')}
        </Button>
        {changed ? (
          <Button onClick={() => setOpened({ email, username })}>{say('seen')}</Button>
        ) : (
          <Button loading={busy} disabled={missing.length > 0} onClick={() => void send()}>
            {sayAccess(`button.${contact.resetButton}`)}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  )
}
