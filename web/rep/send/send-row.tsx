import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { missingFor } from '@latchkey/web/shared/access/missing-for.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { tellStored } from '../actions/tell-stored.ts'
import { actionsWords } from '../actions/words.ts'
import classes from '../page/page.module.css'
import { useOutlook } from '../page/use-outlook.ts'
import { wishedOf } from '../page/wished.ts'
import { queueReset } from '../store/acts.ts'
import type { ContactShown, RetailerShown } from '../store/types.ts'
import { MissingNotice } from './missing-notice.tsx'
import { SendDialog } from './send-dialog.tsx'
import { sendWords } from './words.ts'

/** C11, C12: the one button, what becomes of it, and what stands in its way. */
export function SendRow(props: {
  readonly contact: ContactShown
  readonly retailer: RetailerShown
  /** Something typed is not saved: what would be sent is not what stands in the fields. */
  readonly unsaved: boolean
}) {
  const say = useWords(sendWords)
  const sayAccess = useWords(accessWords)
  const sayAction = useWords(actionsWords)
  const outlook = useOutlook()
  const noteId = useId()
  const [asked, setAsked] = useState<'dialog' | 'missing' | null>(null)
  const { contact, retailer, unsaved } = props
  const missing = missingFor({ active: contact.active, retailer, ...wishedOf(contact) })
  const queued = contact.pending.reset === true
  const waits = contact.refused ? 'why-held' : 'why-queued'
  const note = unsaved ? 'why-unsaved' : queued ? waits : outlook === 'now' ? 'note' : 'note-offline'
  return (
    <>
      <div className={classes.buttons}>
        <Button
          size="md"
          disabled={unsaved || queued}
          aria-describedby={noteId}
          onClick={() => setAsked(missing.length > 0 ? 'missing' : 'dialog')}
        >
          {sayAccess(`button.${contact.resetButton}`)}
        </Button>
        <p id={noteId}>{say(note)}</p>
      </div>
      {asked === 'missing' && missing.length > 0 && <MissingNotice missing={missing} />}
      {asked === 'dialog' && (
        <SendDialog
          contact={contact}
          retailer={retailer}
          onSend={(email) =>
            tellStored(
              queueReset(contact, email),
              sayAction(outlook === 'now' ? 'sending-toast' : 'queued-toast'),
              sayAction,
            )
          }
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
