import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useUnsaved } from '../page/unsaved.ts'
import { contactWords } from './words.ts'

/** Asks before what is typed is lost by leaving the screen. */
export function LeaveGuard({ dirty, name }: { readonly dirty: boolean; readonly name: string }) {
  const say = useWords(contactWords)
  useUnsaved(dirty)
  const leaving = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: dirty, withResolver: true })
  if (leaving.status !== 'blocked') return null
  return (
    <Dialog title={say('leave.title')} onClose={leaving.reset}>
      <p>{say('leave.text', { contact: name })}</p>
      <DialogButtons>
        <Button variant="default" onClick={leaving.proceed}>
          {say('leave.go')}
        </Button>
        <Button onClick={leaving.reset}>{say('leave.stay')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
