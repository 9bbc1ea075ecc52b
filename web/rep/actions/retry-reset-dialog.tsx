import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { SendDialog } from '../send/send-dialog.tsx'
import { retryAction } from '../store/acts.ts'
import type { QueuedAction } from '../store/types.ts'
import { useContact, useRetailer } from '../store/use-store.ts'
import { GoneDialog } from './gone-dialog.tsx'
import { tellStored } from './tell-stored.ts'
import { actionsWords } from './words.ts'

/** A1: a mail that was refused is asked for again only after the rep has seen whom it goes to now. */
export function RetryResetDialog(props: { readonly action: QueuedAction; readonly onClose: () => void }) {
  const say = useWords(actionsWords)
  const { action, onClose } = props
  const contact = useContact(action.contactId)
  const retailer = useRetailer(contact?.retailerId ?? action.seen.retailerId)
  if (contact === undefined || retailer === undefined) return null
  if (contact === null || retailer === null) return <GoneDialog onClose={onClose} />
  return (
    <SendDialog
      contact={contact}
      retailer={retailer}
      onSend={(email) => tellStored(retryAction(action.id, { email }), say('retried'), say)}
      onClose={onClose}
    />
  )
}
