import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { settingsWords } from '../settings/words.ts'
import { useStanding } from '../store/use-store.ts'
import { appWords } from '../words.ts'
import { gatherDiagnostics } from './gather.ts'
import classes from './share-diagnostics.module.css'

/** O5: hands the diagnostics to another app, else to the clipboard, else shows them. */
export function ShareDiagnostics() {
  const say = useWords(settingsWords)
  const standing = useStanding()
  const [shown, setShown] = useState<string | null>(null)

  async function share(): Promise<void> {
    const text = await gatherDiagnostics(standing)
    const how = await handOver(text, say('diagnostics.title'))
    if (how === 'copied') toast({ text: say('diagnostics.copied') })
    if (how === 'neither') setShown(text)
  }

  return (
    <>
      <Button variant="default" onClick={share}>
        {say('diagnostics')}
      </Button>
      {shown !== null && <TextDialog text={shown} onClose={() => setShown(null)} />}
    </>
  )
}

async function handOver(text: string, title: string): Promise<'shared' | 'copied' | 'neither'> {
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title, text })
      return 'shared'
    }
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch (fault) {
    // Who closes the sheet has decided.
    return fault instanceof DOMException && fault.name === 'AbortError' ? 'shared' : 'neither'
  }
}

function TextDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const say = useWords(settingsWords)
  const sayApp = useWords(appWords)
  return (
    <Dialog title={say('diagnostics.dialog')} onClose={onClose} wide>
      <p>{say('diagnostics.by-hand')}</p>
      <textarea
        className={classes.text}
        readOnly
        rows={12}
        value={text}
        aria-label={say('diagnostics.dialog')}
      />
      <DialogButtons>
        <Button onClick={onClose}>{sayApp('app.close')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
