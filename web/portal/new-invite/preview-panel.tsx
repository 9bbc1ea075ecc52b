import type { InvitePreview, PreviewReason } from '@latchkey/core/invites/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { type UseQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { invitesWords } from '../invites/words.ts'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { type PreviewPerson, previewPeopleQuery } from './audience.ts'
import classes from './new-invite.module.css'
import type { NewInviteSearch } from './search.ts'
import { newInviteWords } from './words.ts'

/** I1: who gets a letter and who not, each count with the people behind it. */
export function PreviewPanel(props: {
  readonly search: NewInviteSearch
  readonly preview: UseQueryResult<InvitePreview>
}) {
  const say = useWords(newInviteWords)
  const { search, preview } = props
  const { data } = preview
  return (
    <section className={page.panel} aria-busy={preview.isFetching}>
      <h2>{say('who-gets')}</h2>
      {preview.isPending && (
        <div role="status">
          <span className="unseen">{say('counting')}</span>
          <Skeleton height={34} width="50%" mb={12} />
          <Skeleton height={14} width="80%" />
        </div>
      )}
      {preview.isError && <ProblemBox problem={preview.error} onRetry={() => preview.refetch()} />}
      {data && !preview.isError && (
        <>
          <p className={classes.figure} role="status">
            <strong>{data.eligible.toLocaleString(document.documentElement.lang)}</strong>{' '}
            {say('of', { total: data.total.toLocaleString(document.documentElement.lang) })}
          </p>
          {data.eligible === 0 && <p className={page.hint}>{say('nobody')}</p>}
          <ul className={classes.reasons}>
            {[
              ...(data.eligible > 0 ? [{ reason: 'eligible' as const, count: data.eligible }] : []),
              ...data.skipped,
            ].map(({ reason, count }) => (
              <Reason key={reason} search={search} reason={reason} count={count} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Reason(props: {
  readonly search: NewInviteSearch
  readonly reason: PreviewReason
  readonly count: number
}) {
  const say = useWords(newInviteWords)
  const sayInvites = useWords(invitesWords)
  const [open, setOpen] = useState(false)
  const wordId = useId()
  const buttonId = useId()
  const { search, reason, count } = props
  return (
    <li>
      <div className={classes.reason}>
        <strong>{count.toLocaleString(document.documentElement.lang)}</strong>
        <span id={wordId}>{sayInvites(`reason.${reason}`)}</span>
        <Button
          id={buttonId}
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          aria-labelledby={`${buttonId} ${wordId}`}
          onClick={() => setOpen(!open)}
        >
          {say(open ? 'hide' : 'show')}
        </Button>
      </div>
      {open && <Behind search={search} reason={reason} labelId={wordId} />}
    </li>
  )
}

function Behind(props: {
  readonly search: NewInviteSearch
  readonly reason: PreviewReason
  readonly labelId: string
}) {
  const say = useWords(newInviteWords)
  const list = useInfiniteQuery(previewPeopleQuery(props.search, props.reason))
  const people = list.data?.pages.flatMap((each) => each.items) ?? []
  return (
    <div className={classes.behind}>
      {list.isPending && <Skeleton height={40} />}
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {people.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keyboard too.
        <ul className={classes.people} aria-labelledby={props.labelId} tabIndex={0}>
          {people.map((person) => (
            <li key={person.contactId}>
              <Person person={person} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          variant="default"
          size="compact-md"
          my={8}
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {say('more')}
        </Button>
      )}
    </div>
  )
}

function Person({ person }: { readonly person: PreviewPerson }) {
  const say = useWords(newInviteWords)
  const { contactId, name, email, username, retailer } = person
  // U5: of one out of reach nothing is told.
  if (name === '') return say('unknown')
  return (
    <>
      <Link to="/contacts/$id" params={{ id: contactId }}>
        {name}
      </Link>
      <small>{[email, username, retailer.name, retailer.accountNumber].filter(Boolean).join(' · ')}</small>
    </>
  )
}
