import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { actionsWords } from './words.ts'

/** The contact of a refused action is not on this device any more. */
export function GoneDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(actionsWords)
  return (
    <Dialog title={say('gone.title')} onClose={onClose}>
      <p>{say('gone.text')}</p>
      <DialogButtons>
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
