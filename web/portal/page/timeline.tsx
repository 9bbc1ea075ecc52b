import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import classes from './page.module.css'

/** Read anew with everything else of whom it is about: its key begins with his. */
function eventsQuery(of: 'contact' | 'user', id: string) {
  return infiniteQueryOptions({
    queryKey: [of, id, 'events'],
    queryFn: ({ pageParam }) => api.get('/audit', { query: { targetId: id, limit: 30, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** E1: what happened to somebody, newest first, in plain sentences. */
export function Timeline(props: {
  readonly of: 'contact' | 'user'
  readonly id: string
  readonly title: string
  readonly none: string
  readonly more: string
}) {
  const { exact } = useTimeWords()
  const events = useInfiniteQuery(eventsQuery(props.of, props.id))
  const all = events.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={classes.panel}>
      <h2>{props.title}</h2>
      {events.isPending && <Skeleton height={120} />}
      {events.isError && <ProblemBox problem={events.error} onRetry={() => events.refetch()} />}
      {events.isSuccess && all.length === 0 && <p className={classes.hint}>{props.none}</p>}
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
          {props.more}
        </Button>
      )}
    </section>
  )
}
