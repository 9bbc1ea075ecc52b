import { after, HOUR } from '@latchkey/core/instant'
import type { InviteWire } from '@latchkey/core/invites/wire'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { api, appWords } from '../api/api.ts'
import { actOnInvite, peopleQuery } from '../invites/invites-query.ts'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useCompany } from '../shell/rights.ts'
import { inviteWords } from './words.ts'

/** People named one by one; the others are counted. */
const NAMED = 3

/** I1: names those whose letter failed, where another goes and until when it is good. */
export function RetryDialog(props: { readonly invite: InviteWire; readonly onClose: () => void }) {
  const say = useWords(inviteWords)
  const sayApp = useWords(appWords)
  const { exact } = useTimeWords()
  const { temporaryPasswordHours: hours } = useCompany()
  const now = useNow(api.time, 1_000)
  const { invite, onClose } = props
  const people = useInfiniteQuery(peopleQuery(invite.id, 'failed'))
  const named = (people.data?.pages[0]?.items ?? []).slice(0, NAMED)
  const count = invite.counts.failed
  const retry = useMutation({
    mutationFn: () => actOnInvite(invite.id, 'retry-failed'),
    onSuccess: () => {
      toast({ text: say('retried') })
      onClose()
    },
  })
  return (
    <Dialog title={say('retry.title')} onClose={onClose}>
      <ProblemBox problem={retry.error} />
      <p>{say(count === 1 ? 'retry.text-one' : 'retry.text', { count })}</p>
      <ul className={page.entries}>
        {named.map(({ contactId, name, email, retailer }) => (
          <li key={contactId}>
            {name} · {email}
            <small>
              {retailer.name} · {retailer.accountNumber}
            </small>
          </li>
        ))}
        {count > named.length && <li>{say('retry.more', { count: count - named.length })}</li>}
      </ul>
      <p className={page.hint}>{say('retry.end', { end: exact(after(now, hours * HOUR)), hours })}</p>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {sayApp('app.cancel')}
        </Button>
        <Button loading={retry.isPending} onClick={() => retry.mutate()}>
          {say('retry')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
