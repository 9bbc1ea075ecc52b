import type { AuditPage } from '@latchkey/core/audit/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { userWords } from './words.ts'

function eventsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['user', id, 'events'],
    queryFn: ({ pageParam }) => api.get<AuditPage>('/audit', { targetId: id, limit: 30, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** E1: what was done to the user and by him, newest first. */
export function HistoryTab({ id }: { readonly id: string }) {
  const say = useWords(userWords)
  const { exact } = useTimeWords()
  const events = useInfiniteQuery(eventsQuery(id))
  const all = events.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={classes.panel}>
      <h2>{say('history.title')}</h2>
      {events.isPending && <Skeleton height={120} />}
      {events.isError && <ProblemBox problem={events.error} onRetry={() => events.refetch()} />}
      {events.isSuccess && all.length === 0 && <p className={classes.hint}>{say('history.none')}</p>}
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
          {say('history.more')}
        </Button>
      )}
    </section>
  )
}
