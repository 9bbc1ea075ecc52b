import { MINUTE } from '@latchkey/core/instant'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { db, teller } from '../store/open.ts'
import { appWords } from '../words.ts'
import { openLock } from './lock-state.ts'
import { isPin, type Lock, removeLock, setPin, tryPin } from './pin.ts'
import { PinField } from './pin-field.tsx'
import { lockWords } from './words.ts'

/** How long the app may be out of sight at first before it asks again. */
const FIRST_AFTER = 5 * MINUTE

/** A new PIN, typed twice; where there is one already, that one first. */
export function SetPinDialog({ lock, onClose }: { readonly lock: Lock; readonly onClose: () => void }) {
  const say = useWords(lockWords)
  const [old, setOld] = useState('')
  const [pin, setPinTyped] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<'set.bad' | 'set.differs' | 'off.wrong' | null>(null)
  const [busy, setBusy] = useState(false)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const wrong = !isPin(pin) ? 'set.bad' : pin !== again ? 'set.differs' : null
    setFault(wrong)
    if (wrong || busy) return
    setBusy(true)
    const right = !lock.set || (await isRight(old))
    if (right) {
      openLock()
      await setPin(db, pin, lock.set ? lock.afterMs : FIRST_AFTER)
      toast({ text: say('set.done') })
      onClose()
    } else setFault('off.wrong')
    setBusy(false)
  }

  return (
    <Dialog title={say('set.title')} onClose={onClose}>
      <form onSubmit={save}>
        {lock.set && (
          <PinField
            label={say('set.old')}
            value={old}
            onChange={setOld}
            error={fault === 'off.wrong' ? say(fault) : undefined}
          />
        )}
        <PinField
          label={say('set.new')}
          value={pin}
          onChange={setPinTyped}
          error={fault === 'set.bad' ? say(fault) : undefined}
        />
        <PinField
          label={say('set.repeat')}
          value={again}
          onChange={setAgain}
          error={fault === 'set.differs' ? say(fault) : undefined}
        />
        <Buttons busy={busy} go={say('set.save')} onClose={onClose} />
      </form>
    </Dialog>
  )
}

export function PinOffDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(lockWords)
  const [pin, setPinTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)

  async function turnOff(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const right = await isRight(pin)
    setWrong(!right)
    setBusy(false)
    if (!right) return
    await removeLock(db)
    toast({ text: say('off.done') })
    onClose()
  }

  return (
    <Dialog title={say('off.title')} onClose={onClose}>
      <form onSubmit={turnOff}>
        <p>{say('off.text')}</p>
        <PinField
          label={say('pin')}
          value={pin}
          onChange={setPinTyped}
          error={wrong ? say('off.wrong') : undefined}
        />
        <Buttons busy={busy} go={say('off.go')} onClose={onClose} />
      </form>
    </Dialog>
  )
}

/** Tries here count like those at the lock: the tenth wrong one takes the data off the device. */
async function isRight(pin: string): Promise<boolean> {
  const tried = await tryPin(db, pin)
  if (tried.kind === 'dropped') teller.tell({ kind: 'replaced' })
  return tried.kind === 'right'
}

function Buttons(props: { readonly busy: boolean; readonly go: string; readonly onClose: () => void }) {
  const say = useWords(appWords)
  return (
    <DialogButtons>
      <Button variant="default" onClick={props.onClose}>
        {say('app.cancel')}
      </Button>
      <Button type="submit" loading={props.busy}>
        {props.go}
      </Button>
    </DialogButtons>
  )
}
