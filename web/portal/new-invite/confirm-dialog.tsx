import { MOST_ROUNDS } from '@latchkey/core/invites/schedule'
import type { InvitePreview } from '@latchkey/core/invites/wire'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, appWords } from '../api/api.ts'
import { keepInvite } from '../invites/invites-query.ts'
import { undoInvite } from '../invites/undo-invite.ts'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useCompany } from '../shell/rights.ts'
import { previewPeopleQuery, startInvite } from './audience.ts'
import classes from './new-invite.module.css'
import { firstEnd, type InvitePlan, optionsOf } from './plan.ts'
import type { NewInviteSearch } from './search.ts'
import { newInviteWords } from './words.ts'

/** People named one by one in the question; the others are counted. */
const NAMED = 3

/** A1, I1: names whom, where to, when and the exact end before anything is sent. */
export function ConfirmDialog(props: {
  readonly search: NewInviteSearch
  readonly preview: InvitePreview
  readonly plan: InvitePlan
  readonly onClose: () => void
}) {
  const say = useWords(newInviteWords)
  const sayApp = useWords(appWords)
  const { exact } = useTimeWords()
  const { temporaryPasswordHours: hours } = useCompany()
  const navigate = useNavigate()
  const now = useNow(api.time, 1_000)
  const { search, preview, plan, onClose } = props
  const { eligible, total } = preview
  const count = inDigits(eligible)
  const people = useInfiniteQuery(previewPeopleQuery(search, 'eligible'))
  const named = (people.data?.pages[0]?.items ?? []).slice(0, NAMED)
  const isLater = plan.when === 'later'
  const send = useMutation({
    mutationFn: () => startInvite(search, optionsOf(plan)),
    onSuccess: (invite) => {
      keepInvite(invite)
      toast(
        isLater
          ? { text: say('scheduled', { date: exact(invite.startAt) }) }
          : {
              text: say(eligible === 1 ? 'started-one' : 'started', { count }),
              undo: { label: say('undo'), act: () => void undoInvite(invite, say) },
            },
      )
      void navigate({ to: '/invites/$id', params: { id: invite.id } })
    },
  })
  const one = eligible === 1
  const submit = isLater
    ? say(one ? 'confirm.submit-later-one' : 'confirm.submit-later', { count })
    : say(one ? 'confirm.submit-one' : 'confirm.submit', { count })
  const facts: readonly (readonly [string, string])[] = [
    [say('confirm.to'), say(one ? 'confirm.to-one' : 'confirm.to-own', { count })],
    ...(total > eligible
      ? [[say('confirm.none'), say('confirm.none-text', { count: inDigits(total - eligible) })] as const]
      : []),
    [say('confirm.start'), isLater ? exact(new Date(plan.startAt).toISOString()) : say('confirm.start-now')],
    ...(plan.repeat
      ? [
          [
            say('confirm.repeat'),
            say('confirm.repeat-text', { days: String(plan.days), most: MOST_ROUNDS }),
          ] as const,
        ]
      : []),
    [say('confirm.end'), say('confirm.end-text', { end: exact(firstEnd(plan, now, hours)), hours })],
  ]
  return (
    <Dialog title={say(one ? 'confirm.title-one' : 'confirm.title', { count })} onClose={onClose}>
      <ProblemBox problem={send.error} />
      <dl className={page.facts}>
        {facts.map(([word, text]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <strong>{text}</strong>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('confirm.first')}</dt>
          <dd>
            <ul className={classes.names}>
              {named.map(({ contactId, name, email, retailer }) => (
                <li key={contactId}>
                  {name} · {email} · {retailer.name}
                </li>
              ))}
              {eligible > named.length && (
                <li>{say('confirm.more', { count: inDigits(eligible - named.length) })}</li>
              )}
            </ul>
          </dd>
        </div>
      </dl>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {sayApp('app.cancel')}
        </Button>
        <Button loading={send.isPending} onClick={() => send.mutate()}>
          {submit}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

const inDigits = (count: number) => count.toLocaleString(document.documentElement.lang)
