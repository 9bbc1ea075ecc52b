import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { ShareDiagnostics } from '../diagnostics/share-diagnostics.tsx'
import classes from '../page/page.module.css'
import { settingsWords } from '../settings/words.ts'
import { Card } from '../shell/screen.tsx'
import type { QueuedAction } from '../store/types.ts'
import { ResetDialog } from './reset-dialog.tsx'
import { syncWords } from './words.ts'

/** O5: taking the stored rows off this device, and what to tell whoever helps. */
export function DeviceCard(props: { readonly queue: readonly QueuedAction[]; readonly online: boolean }) {
  const say = useWords(syncWords)
  const saySettings = useWords(settingsWords)
  const [asked, setAsked] = useState(false)
  const open = props.queue.filter(({ state }) => state !== 'done').length
  return (
    <Card title={say('local.title')}>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setAsked(true)}>
          {say('local.button')}
        </Button>
        <p>{say('local.text')}</p>
      </div>
      <div className={classes.buttons}>
        <ShareDiagnostics />
        <p>{saySettings('diagnostics.hint')}</p>
      </div>
      {asked && <ResetDialog open={open} online={props.online} onClose={() => setAsked(false)} />}
    </Card>
  )
}
