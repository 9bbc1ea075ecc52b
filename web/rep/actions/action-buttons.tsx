import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { discardAction, retryAction } from '../store/acts.ts'
import type { QueuedAction } from '../store/types.ts'
import classes from './actions.module.css'
import { RetryResetDialog } from './retry-reset-dialog.tsx'
import { tellStored } from './tell-stored.ts'
import { actionsWords, whatOf } from './words.ts'

/** O3: what the rep can do about an action that is not done: retry a refused one, discard any that is not under way. */
export function ActionButtons({ action }: { readonly action: QueuedAction }) {
  const say = useWords(actionsWords)
  const [asked, setAsked] = useState<'retry' | 'discard' | null>(null)
  const { id, state } = action
  if (state === 'done' || state === 'sending') return <span />
  const values = { what: whatOf(action, say), contact: action.contactName }
  const close = () => setAsked(null)
  return (
    <div className={classes.acts}>
      {state === 'refused' && (
        <Button
          variant="default"
          aria-label={say('retry-of', values)}
          onClick={() => {
            // A1: before a mail is asked for again, the rep sees where it goes now.
            if (action.type === 'contact.reset') setAsked('retry')
            else void tellStored(retryAction(id), say('retried'), say)
          }}
        >
          {say('retry')}
        </Button>
      )}
      <Button variant="subtle" aria-label={say('discard-of', values)} onClick={() => setAsked('discard')}>
        {say('discard')}
      </Button>
      {asked === 'retry' && <RetryResetDialog action={action} onClose={close} />}
      {asked === 'discard' && (
        <Dialog title={say('discard.title')} onClose={close}>
          <p>
            <strong>{values.what}</strong>{' '}
            {say('for', { contact: action.contactName, retailer: action.retailerName })}
          </p>
          <p>{say('discard.text')}</p>
          <DialogButtons>
            <Button variant="default" onClick={close}>
              {say('keep')}
            </Button>
            <Button
              color="red"
              variant="outline"
              onClick={() => {
                close()
                void tellStored(discardAction(id), say('discarded'), say, say('not-discarded'))
              }}
            >
              {say('discard')}
            </Button>
          </DialogButtons>
        </Dialog>
      )}
    </div>
  )
}
