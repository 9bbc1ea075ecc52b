import type { InviteWire } from '@latchkey/core/invites/wire'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { actOnInvite } from '../invites/invites-query.ts'
import { tallyOf } from '../invites/tally.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { inviteWords } from './words.ts'

/** I1: says what has left and who gets nothing before the invite is ended for good. */
export function CancelDialog(props: { readonly invite: InviteWire; readonly onClose: () => void }) {
  const say = useWords(inviteWords)
  const { invite, onClose } = props
  const cancel = useMutation({
    mutationFn: () => actOnInvite(invite.id, 'cancel'),
    onSuccess: () => {
      toast({ text: say('cancelled') })
      onClose()
    },
  })
  const { waiting, sending } = invite.counts
  return (
    <Dialog title={say('cancel.title')} onClose={onClose}>
      <ProblemBox problem={cancel.error} />
      <p>{say('cancel.text', { sent: tallyOf(invite).left, left: waiting + sending })}</p>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {say('cancel.keep')}
        </Button>
        <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {say('cancel')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
