import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { textsWords } from '../mail/texts-words.ts'

/** Asks before what is typed and not saved is left behind, in the app by a dialog, at its end by the browser. */
export function LeaveGuard({ unsaved }: { readonly unsaved: boolean }) {
  const say = useWords(textsWords)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  })
  if (status !== 'blocked') return null
  return (
    <Dialog title={say('leave.title')} onClose={reset}>
      <p>{say('leave.text')}</p>
      <DialogButtons>
        <Button variant="default" onClick={proceed}>
          {say('leave.go')}
        </Button>
        <Button onClick={reset}>{say('leave.stay')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
