import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Alone } from '../shell/alone.tsx'
import { db } from '../store/open.ts'
import { appWords } from '../words.ts'
import { dropData } from './drop-data.ts'
import classes from './lock-screen.module.css'
import { openLock } from './lock-state.ts'
import { type Tried, tryPin } from './pin.ts'
import { PinField } from './pin-field.tsx'
import { lockWords } from './words.ts'

/** In place of everything else while the screen lock is closed. */
export function LockScreen() {
  const say = useWords(lockWords)
  const [pin, setPin] = useState('')
  const [tried, setTried] = useState<Tried | null>(null)
  const [busy, setBusy] = useState(false)
  const [forgot, setForgot] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (pin.length < 4 || busy) return
    setBusy(true)
    const came = await tryPin(db, pin)
    setBusy(false)
    setPin('')
    setTried(came)
    if (came.kind === 'right') openLock()
    if (came.kind === 'dropped') await dropData()
  }

  return (
    <Alone title={say('title')}>
      <form onSubmit={submit}>
        <PinField label={say('pin')} value={pin} onChange={setPin} autoFocus />
        <p role="status" className={classes.told}>
          {busy ? say('checking') : tried?.kind === 'wrong' ? wrongWords(say, tried.left) : ''}
        </p>
        <Button type="submit" fullWidth loading={busy} disabled={pin.length < 4}>
          {say('open')}
        </Button>
      </form>
      <Button variant="subtle" fullWidth mt="md" onClick={() => setForgot(true)}>
        {say('forgot')}
      </Button>
      {forgot && <ForgotDialog onClose={() => setForgot(false)} />}
    </Alone>
  )
}

function wrongWords(say: ReturnType<typeof useWords<keyof typeof lockWords.en>>, left: number): string {
  return left === 1 ? say('wrong-last') : say('wrong', { left })
}

function ForgotDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(lockWords)
  const sayApp = useWords(appWords)
  return (
    <Dialog title={say('forgot.title')} onClose={onClose}>
      <p>{say('forgot.text')}</p>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {sayApp('app.cancel')}
        </Button>
        <Button color="red" variant="outline" onClick={dropData}>
          {say('forgot.go')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
