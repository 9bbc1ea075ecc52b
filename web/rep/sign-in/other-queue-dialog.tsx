import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import type { OtherQueue } from './use-sign-in.ts'
import { signInWords } from './words.ts'

/** O3: nothing of another rep's queue is lost without somebody saying so; closing the dialog leaves everything as it is. */
export function OtherQueueDialog(props: {
  readonly other: OtherQueue
  readonly onDiscard: () => void
  readonly onLeave: () => void
}) {
  const say = useWords(signInWords)
  const { name, username, waiting } = props.other
  return (
    <Dialog title={say('other.title')} onClose={props.onLeave}>
      <p>{waiting === 1 ? say('other.text-one') : say('other.text', { count: waiting })}</p>
      <p>
        <strong>{name}</strong>
        <br />
        {username}
      </p>
      <p>{say('other.choice')}</p>
      <DialogButtons>
        <Button color="red" variant="outline" onClick={props.onDiscard}>
          {say('other.discard')}
        </Button>
        <Button onClick={props.onLeave}>{say('other.back')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
