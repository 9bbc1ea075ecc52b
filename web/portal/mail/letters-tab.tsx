import { letterKinds, letterStates } from '@latchkey/core/letters/kinds'
import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { MailChip } from '@latchkey/web/shared/access/chips.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { MultiSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import { EmptyList } from '../list/empty-list.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { partsWords } from '../parts-words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import classes from './mail.module.css'
import { type Letter, lettersQuery } from './mail-query.ts'
import type { LettersSearch, MailSearch } from './search.ts'
import { textsWords } from './texts-words.ts'
import { mailWords } from './words.ts'

const columns = ['to', 'kind', 'state', 'answer', 'at'] as const
const heights = { row: 58, card: 132 }
/** A letter in a server's hands is on its way like one that waits. */
const shownStates = letterStates.filter((state) => state !== 'sending')

/** M1: every letter with what became of it, never with what it held. */
export function LettersTab({ search: { tab: _, ...search } }: { readonly search: MailSearch }) {
  const say = useWords(mailWords)
  const navigate = useNavigate({ from: '/mail' })
  const list = useInfiniteQuery(lettersQuery(search))
  const letters = list.data?.pages.flatMap(({ items }) => items) ?? []
  const filtered = Object.keys(search).length > 0
  return (
    <>
      <Filters
        search={search}
        onChange={(next) =>
          void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
        }
      />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && letters.length === 0 && (
        <EmptyList
          filtered={filtered}
          title={say('none.title')}
          text={say('none.text')}
          onShowAll={() => void navigate({ search: {} })}
        />
      )}
      {(list.isPending || letters.length > 0) && (
        <PagedList
          label={say('title')}
          grid={classes.grid ?? ''}
          heights={heights}
          columns={columns.map((key) => ({ key, title: say(`col.${key}`) }))}
          items={letters}
          total={undefined}
          waiting={list.isPending}
          stale={list.isPlaceholderData}
          more={list.hasNextPage}
          onEnd={() => {
            if (list.hasNextPage && !list.isFetching) void list.fetchNextPage()
          }}
          row={(letter) => <LetterRow letter={letter} />}
        />
      )}
    </>
  )
}

function Filters(props: {
  readonly search: LettersSearch
  readonly onChange: (next: LettersSearch) => void
}) {
  const say = useWords(mailWords)
  const sayPart = useWords(partsWords)
  const sayAccess = useWords(accessWords)
  const { search, onChange } = props
  const chosen = (list: string | undefined) => (list ? list.split(',') : [])
  const several = { clearable: true, hidePickedOptions: true, withCheckIcon: false } as const
  return (
    <search className={classes.filters}>
      <MultiSelect
        {...several}
        label={say('filter.state')}
        placeholder={search.state ? '' : sayPart('filter.any')}
        data={shownStates.map((state) => ({
          value: state,
          label: state === 'void' ? say('state.void') : sayAccess(`mail.${state}`),
        }))}
        value={chosen(search.state)}
        onChange={(states) => onChange({ state: states.join(',') || undefined })}
      />
      <MultiSelect
        {...several}
        label={say('filter.kind')}
        placeholder={search.kind ? '' : sayPart('filter.any')}
        data={letterKinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
        value={chosen(search.kind)}
        onChange={(kinds) => onChange({ kind: kinds.join(',') || undefined })}
      />
    </search>
  )
}

function LetterRow({ letter }: { readonly letter: Letter }) {
  const say = useWords(mailWords)
  const sayText = useWords(textsWords)
  const may = useMay()
  const { exact, relative } = useTimeWords()
  const { contact, user, state } = letter
  const kind = letterKinds.find((each) => each === letter.kind) ?? 'other'
  const lost = (state === 'bounced' || state === 'failed') && may('contact-email', 'write')
  const waits = state === 'queued' && letter.attempts > 0 && letter.nextAttemptAt
  return (
    <>
      <Cell card="lead">
        {contact ? (
          <Link to="/contacts/$id" params={{ id: contact.id }}>
            {contact.name}
          </Link>
        ) : (
          user?.name
        )}
        <small>{letter.recipient}</small>
      </Cell>
      <Cell>{say(`kind.${kind}`)}</Cell>
      <Cell card="half">
        {state === 'void' ? (
          <span className={classes.void}>{say('state.void')}</span>
        ) : (
          <MailChip state={state === 'sending' ? 'queued' : state} />
        )}
      </Cell>
      <Cell muted>
        <span title={[letter.answer, letter.report].filter(Boolean).join('\n')}>
          {letter.report ? sayText('reported', { report: letter.report }) : (letter.answer ?? '–')}
        </span>
        {lost && contact && (
          <small>
            <Link to="/contacts/$id" params={{ id: contact.id }} search={{ tab: 'website', focus: 'email' }}>
              {sayText('correct')}
            </Link>
          </small>
        )}
        {waits && (
          <small>
            {say('tries', { count: letter.attempts })} ·{' '}
            {say('next-try', { at: relative(letter.nextAttemptAt, api.time.now()) })}
          </small>
        )}
      </Cell>
      <Cell muted>
        <time dateTime={letter.createdAt}>{exact(letter.createdAt)}</time>
      </Cell>
    </>
  )
}
