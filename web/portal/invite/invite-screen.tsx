import type { InviteWire } from '@latchkey/core/invites/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { InviteChip } from '../invites/chips.tsx'
import { useInviteName } from '../invites/invite-name.ts'
import { inviteQuery } from '../invites/invites-query.ts'
import { RepeatWords } from '../invites/repeat-words.tsx'
import { isOver } from '../invites/tally.ts'
import { Crumbs } from '../page/crumbs.tsx'
import page from '../page/page.module.css'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { InviteActs } from './invite-acts.tsx'
import { Results } from './results.tsx'
import { Standing } from './standing.tsx'
import { useProgress } from './use-progress.ts'
import { inviteWords } from './words.ts'

export const inviteRoute = createLazyRoute('/invites/$id')({ component: InviteScreen })

/** How often an invite is read anew where no line to the server tells of it, milliseconds. */
const ASKING_MS = 3_000
const RESTING_MS = 30_000

function InviteScreen() {
  const { id } = inviteRoute.useParams()
  return <Invite key={id} id={id} />
}

function Invite({ id }: { readonly id: string }) {
  const say = useWords(inviteWords)
  const may = useMay()
  const search = inviteRoute.useSearch()
  const nameOf = useInviteName()
  const [isOpen, setOpen] = useState(false)
  const { data: invite } = useSuspenseQuery({
    ...inviteQuery(id),
    refetchInterval: ({ state }) => {
      if (isOpen) return false
      return state.data && !isOver(state.data) ? ASKING_MS : RESTING_MS
    },
  })
  const line = useProgress(invite)
  if ((line === 'open') !== isOpen) setOpen(line === 'open')
  return (
    <>
      <TitleRow
        title={nameOf(invite)}
        above={
          <Crumbs>
            <Link to="/invites" activeOptions={{ exact: true }}>
              {say('crumb')}
            </Link>
          </Crumbs>
        }
        beside={<InviteChip state={invite.state} />}
      >
        {may('invites', 'write') && may('contacts', 'write') && <InviteActs invite={invite} />}
      </TitleRow>
      <Facts invite={invite} />
      <Standing invite={invite} isLost={line === 'lost'} />
      <Results invite={invite} search={search} />
    </>
  )
}

function Facts({ invite }: { readonly invite: InviteWire }) {
  const say = useWords(inviteWords)
  const { exact } = useTimeWords()
  const { startedBy, startAt, endedAt, repeatDays, againOf } = invite
  return (
    <dl className={page.strip}>
      <div>
        <dt>{say('started-by')}</dt>
        <dd>{startedBy.name}</dd>
      </div>
      <div>
        <dt>{say('start')}</dt>
        <dd>{exact(startAt)}</dd>
      </div>
      {endedAt && (
        <div>
          <dt>{say('ended')}</dt>
          <dd>{exact(endedAt)}</dd>
        </div>
      )}
      {repeatDays !== null && (
        <div>
          <dt>{say('repeat')}</dt>
          <dd>
            <RepeatWords invite={invite} />
          </dd>
        </div>
      )}
      {againOf && (
        <div>
          <dt>{say('again-of')}</dt>
          <dd>
            <Link to="/invites/$id" params={{ id: againOf }}>
              {say('earlier')}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  )
}
