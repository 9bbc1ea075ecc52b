import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { tellStored } from '../actions/tell-stored.ts'
import { actionsWords } from '../actions/words.ts'
import { syncNow } from '../engine/engine.ts'
import classes from '../page/page.module.css'
import { resetLocalData } from '../store/acts.ts'
import classesOfSync from './sync-status.module.css'
import { syncWords } from './words.ts'

/** O5: warns of actions that are not applied yet, and takes them along only where the rep says so. */
export function ResetDialog(props: {
  /** Actions that are queued, held or refused. */
  readonly open: number
  readonly online: boolean
  readonly onClose: () => void
}) {
  const say = useWords(syncWords)
  const sayAction = useWords(actionsWords)
  const hintId = useId()
  const [withQueue, setWithQueue] = useState(false)
  const [busy, setBusy] = useState(false)
  const { open, online, onClose } = props
  const reset = async () => {
    setBusy(true)
    const text = say(withQueue ? 'reset.done-with' : 'reset.done')
    if (await tellStored(resetLocalData({ withQueue }), text, sayAction)) void syncNow()
    onClose()
  }
  return (
    <Dialog title={say('reset.title')} onClose={onClose}>
      <p>{say('reset.text')}</p>
      {!online && <p className={classes.notice}>{say('reset.offline')}</p>}
      {open > 0 && (
        <div className={classesOfSync.choice}>
          <p>
            <strong>{open === 1 ? say('reset.queue-one') : say('reset.queue-many', { count: open })}</strong>
          </p>
          <label>
            <input
              type="checkbox"
              checked={withQueue}
              aria-describedby={hintId}
              onChange={({ currentTarget }) => setWithQueue(currentTarget.checked)}
            />
            {say('reset.with')}
          </label>
          <p id={hintId}>{say(withQueue ? 'reset.with-hint' : 'reset.without-hint')}</p>
        </div>
      )}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {say('cancel')}
        </Button>
        <Button
          {...(withQueue ? { color: 'red', variant: 'outline' } : {})}
          loading={busy}
          onClick={() => void reset()}
        >
          {say(withQueue ? 'reset.go-with' : 'reset.go')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
