import type { InviteWire } from '@latchkey/core/invites/wire'
import { sentenceOf } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { actOnInvite } from '../invites/invites-query.ts'
import { tallyOf } from '../invites/tally.ts'
import { ButtonLink } from '../page/button-link.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { RetryDialog } from './retry-dialog.tsx'
import { inviteWords } from './words.ts'

/** I1: what can be done with an invite as it stands. */
export function InviteActs({ invite }: { readonly invite: InviteWire }) {
  const say = useWords(inviteWords)
  const [asking, setAsking] = useState<'cancel' | 'retry' | null>(null)
  const { state, counts, id } = invite
  const ended = state === 'finished' || state === 'cancelled'
  const act = useMutation({
    mutationFn: (wished: 'pause' | 'resume') => actOnInvite(id, wished),
    onSuccess: (_invite, wished) => toast({ text: say(wished === 'pause' ? 'paused' : 'resumed') }),
    onError: (problem) => toast({ text: sentenceOf(problem), tone: 'fault' }),
  })
  const close = () => setAsking(null)
  return (
    <>
      {counts.failed > 0 && state !== 'cancelled' && (
        <Button variant="default" onClick={() => setAsking('retry')}>
          {say('retry')}
        </Button>
      )}
      {!ended && (
        <Button variant="default" onClick={() => setAsking('cancel')}>
          {say('cancel')}
        </Button>
      )}
      {(state === 'running' || state === 'waiting') && (
        <Button loading={act.isPending} onClick={() => act.mutate('pause')}>
          {say('pause')}
        </Button>
      )}
      {state === 'paused' && (
        <Button loading={act.isPending} onClick={() => act.mutate('resume')}>
          {say('resume')}
        </Button>
      )}
      {ended && tallyOf(invite).left > 0 && (
        <ButtonLink to="/invites/new" search={{ againOf: id }}>
          {say('again')}
        </ButtonLink>
      )}
      {asking === 'cancel' && <CancelDialog invite={invite} onClose={close} />}
      {asking === 'retry' && <RetryDialog invite={invite} onClose={close} />}
    </>
  )
}
