import { MINUTE } from '@latchkey/core/instant'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { changeAfter } from '../lock/pin.ts'
import { PinOffDialog, SetPinDialog } from '../lock/pin-dialogs.tsx'
import { useLock } from '../lock/use-lock.ts'
import { Card } from '../shell/screen.tsx'
import { db } from '../store/open.ts'
import { Choice } from './choice.tsx'
import classes from './settings.module.css'
import { settingsWords } from './words.ts'

const waits = [0, 1, 5, 15] as const

/** The screen lock, and in plain words what it is and what it is not. */
export function LockCard() {
  const say = useWords(settingsWords)
  const lock = useLock()
  const [open, setOpen] = useState<'set' | 'off' | null>(null)
  const close = () => setOpen(null)
  if (!lock) return null
  const words = (minutes: number) =>
    minutes === 0 ? say('lock.at-once') : say('lock.minutes', { count: minutes })
  return (
    <Card title={say('lock')}>
      <p>{say('lock.plain')}</p>
      <p className={classes.muted}>{say('lock.rule')}</p>
      <p>
        <strong>{say(lock.set ? 'lock.on' : 'lock.off')}</strong>
      </p>
      <Group gap="sm">
        <Button variant="default" onClick={() => setOpen('set')}>
          {say(lock.set ? 'lock.change' : 'lock.set')}
        </Button>
        {lock.set && (
          <Button variant="default" onClick={() => setOpen('off')}>
            {say('lock.turn-off')}
          </Button>
        )}
      </Group>
      {lock.set && (
        <Choice
          label={say('lock.after')}
          value={String(lock.afterMs / MINUTE)}
          choices={waits.map((minutes) => ({ value: String(minutes), label: words(minutes) }))}
          onChoose={(minutes) => changeAfter(db, Number(minutes) * MINUTE)}
        />
      )}
      {open === 'set' && <SetPinDialog lock={lock} onClose={close} />}
      {open === 'off' && <PinOffDialog onClose={close} />}
    </Card>
  )
}
