import { MailChip } from '@latchkey/web/shared/access/chips.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { eventsQuery, lettersQuery } from './contact-query.ts'
import { contactWords } from './words.ts'

/** What was sent and what happened, newest first, in plain sentences (E1, M1). */
export function HistoryTab({ id }: { readonly id: string }) {
  const may = useMay()
  return (
    <div className={classes.columns}>
      {may('audit', 'read') && <Timeline id={id} />}
      {may('letters', 'read') && <Letters id={id} />}
    </div>
  )
}

function Timeline({ id }: { readonly id: string }) {
  const say = useWords(contactWords)
  const { exact } = useTimeWords()
  const events = useInfiniteQuery(eventsQuery(id))
  const all = events.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={classes.panel}>
      <h2>{say('events.title')}</h2>
      {events.isPending && <Skeleton height={120} />}
      {events.isError && <ProblemBox problem={events.error} onRetry={() => events.refetch()} />}
      {events.isSuccess && all.length === 0 && <p className={classes.hint}>{say('events.none')}</p>}
      <ol className={classes.entries}>
        {all.map((event) => (
          <li key={event.id}>
            {event.sentence}
            <small>
              <time dateTime={event.at}>{exact(event.at)}</time>
            </small>
          </li>
        ))}
      </ol>
      {events.hasNextPage && (
        <Button variant="default" loading={events.isFetchingNextPage} onClick={() => events.fetchNextPage()}>
          {say('events.more')}
        </Button>
      )}
    </section>
  )
}

const kinds = [
  'website-invite',
  'temporary-password',
  'password-changed',
  'email-changed',
  'contact-moved',
] as const

function Letters({ id }: { readonly id: string }) {
  const say = useWords(contactWords)
  const { exact } = useTimeWords()
  const letters = useQuery(lettersQuery(id))
  const all = letters.data?.items ?? []
  return (
    <section className={classes.panel}>
      <h2>{say('letters.title')}</h2>
      {letters.isPending && <Skeleton height={120} />}
      {letters.isError && <ProblemBox problem={letters.error} onRetry={() => letters.refetch()} />}
      {letters.isSuccess && all.length === 0 && <p className={classes.hint}>{say('letters.none')}</p>}
      <ol className={classes.entries}>
        {all.map((letter) => {
          const kind = kinds.find((each) => each === letter.kind) ?? 'other'
          return (
            <li key={letter.id}>
              <span className={classes.choices}>
                <strong>{say(`letter.${kind}`)}</strong>
                {letter.state === 'void' ? (
                  <small>{say('letter.void')}</small>
                ) : (
                  <MailChip state={letter.state === 'sending' ? 'queued' : letter.state} />
                )}
              </span>
              <small>
                {say('letters.to', { recipient: letter.recipient })} ·{' '}
                <time dateTime={letter.createdAt}>{exact(letter.createdAt)}</time>
              </small>
              {letter.answer && <small>{letter.answer}</small>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
