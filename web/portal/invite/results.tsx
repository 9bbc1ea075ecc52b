import type { InviteWire, PersonWire } from '@latchkey/core/invites/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import { PersonChip } from '../invites/chips.tsx'
import { peopleQuery } from '../invites/invites-query.ts'
import { personStates, shownState } from '../invites/tally.ts'
import { invitesWords } from '../invites/words.ts'
import { Cell, PagedList } from '../list/paged-list.tsx'
import empty from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import classes from './results.module.css'
import type { InviteSearch } from './search.ts'
import { inviteWords } from './words.ts'

const columns = ['contact', 'retailer', 'state', 'answer', 'at'] as const
const heights = { row: 58, card: 172 }

/** I1: the result for each person, by state, with what the mail server said. */
export function Results({ invite, search }: { readonly invite: InviteWire; readonly search: InviteSearch }) {
  const say = useWords(inviteWords)
  const { id } = invite
  const list = useInfiniteQuery(peopleQuery(id, search.state))
  const people = (list.data?.pages.flatMap((page) => page.items) ?? []).map((person) => ({
    ...person,
    id: person.contactId,
  }))
  return (
    <>
      <h2 className={classes.title}>{say('people')}</h2>
      <States invite={invite} />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && people.length === 0 ? (
        <p className={empty.empty}>{say('people.none')}</p>
      ) : (
        !(list.isError && people.length === 0) && (
          <PagedList
            label={say('people')}
            columns={columns.map((key) => ({ key, title: say(`people.${key}`) }))}
            grid={classes.grid ?? ''}
            heights={heights}
            items={people}
            total={list.data?.pages[0]?.total}
            waiting={list.isPending}
            stale={list.isPlaceholderData}
            more={list.hasNextPage}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
            }}
            row={(person) => <PersonCells invite={invite} person={person} />}
          />
        )
      )}
    </>
  )
}

/** Each state with its count, as the way to its people. */
function States({ invite }: { readonly invite: InviteWire }) {
  const say = useWords(inviteWords)
  const sayInvites = useWords(invitesWords)
  const { id, counts, total } = invite
  const params = { id }
  const shared = { activeOptions: { exact: true }, replace: true, resetScroll: false } as const
  return (
    <nav aria-label={say('people')}>
      <ul className={classes.states}>
        <li>
          <Link to="/invites/$id" params={params} search={{}} {...shared}>
            {say('everyone')} <strong>{total}</strong>
          </Link>
        </li>
        {personStates.map((state) => (
          <li key={state}>
            <Link to="/invites/$id" params={params} search={{ state }} {...shared}>
              {sayInvites(`person.${shownState(invite, state)}`)} <strong>{counts[state]}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PersonCells(props: { readonly invite: InviteWire; readonly person: PersonWire }) {
  const say = useWords(inviteWords)
  const sayInvites = useWords(invitesWords)
  const { relative } = useTimeWords()
  const { contactId, name, email, retailer, state, reason, answer, letterAt, signedIn } = props.person
  return (
    <>
      <Cell card="lead">
        <Link to="/contacts/$id" params={{ id: contactId }}>
          {name}
        </Link>
        <small>{email ?? '–'}</small>
      </Cell>
      <Cell>
        {retailer.name}
        <small>{retailer.accountNumber}</small>
      </Cell>
      <Cell>
        <PersonChip state={shownState(props.invite, state)} />
        {reason && <small>{sayInvites(`reason.${reason}`)}</small>}
      </Cell>
      <Cell card={answer ? 'line' : 'hidden'} muted={!answer}>
        <span className={classes.answer}>{answer ?? '–'}</span>
      </Cell>
      <Cell card={letterAt ? 'line' : 'hidden'} muted={!letterAt}>
        {letterAt ? relative(letterAt, api.time.now()) : '–'}
        {signedIn && <small>{say('people.signed-in')}</small>}
      </Cell>
    </>
  )
}
