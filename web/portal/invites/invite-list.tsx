import type { InviteWire } from '@latchkey/core/invites/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import { Cell, PagedList, type PagedListProps } from '../list/paged-list.tsx'
import { InviteChip } from './chips.tsx'
import classes from './invite-list.module.css'
import { useInviteName } from './invite-name.ts'
import bar from './progress-bar.module.css'
import { RepeatWords } from './repeat-words.tsx'
import { tallyOf } from './tally.ts'
import { invitesWords } from './words.ts'

const columns = ['invite', 'state', 'progress', 'result', 'start'] as const
const heights = { row: 58, card: 172 }

type Shown = Pick<PagedListProps<InviteWire>, 'items' | 'total' | 'waiting' | 'stale' | 'more' | 'onEnd'>

/** The table of invites, the newest first. */
export function InviteList(props: Shown) {
  const say = useWords(invitesWords)
  return (
    <PagedList
      {...props}
      label={say('title')}
      grid={classes.grid ?? ''}
      heights={heights}
      columns={columns.map((key) => ({ key, title: say(`col.${key}`) }))}
      row={(invite) => <InviteCells invite={invite} />}
    />
  )
}

function InviteCells({ invite }: { readonly invite: InviteWire }) {
  const say = useWords(invitesWords)
  const { relative } = useTimeWords()
  const nameOf = useInviteName()
  const { id, total, state, startedBy, startAt } = invite
  const { done, accepted, undelivered } = tallyOf(invite)
  const progress = say('progress.of', { done, total })
  return (
    <>
      <Cell card="lead">
        <Link to="/invites/$id" params={{ id }}>
          {nameOf(invite)}
        </Link>
        <small>{say('by', { name: startedBy.name })}</small>
      </Cell>
      <Cell>
        <InviteChip state={state} />
      </Cell>
      <Cell>
        <progress className={bar.bar} aria-label={progress} max={total} value={done} />
        <small>{progress}</small>
      </Cell>
      <Cell muted={accepted + undelivered === 0}>
        {say(accepted + undelivered === 0 ? 'result.none' : 'result.sent', { count: accepted })}
        {undelivered > 0 && <small>{say('result.undelivered', { count: undelivered })}</small>}
      </Cell>
      <Cell>
        {relative(startAt, api.time.now())}
        <RepeatWords invite={invite} />
      </Cell>
    </>
  )
}
