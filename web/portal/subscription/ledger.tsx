import type { LedgerPage } from '@latchkey/core/licences/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { usersWords } from '../users/words.ts'
import { subscriptionWords } from './words.ts'

const ledgerQuery = infiniteQueryOptions({
  queryKey: ['ledger'],
  queryFn: ({ pageParam }) => api.get('/licences/ledger', { query: { limit: 30, cursor: pageParam } }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})

/** U3: every change of a number or price, with who made it and why, newest first. */
export function Ledger() {
  const say = useWords(subscriptionWords)
  const { exact } = useTimeWords()
  const ledger = useInfiniteQuery(ledgerQuery)
  const all = ledger.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={classes.panel}>
      <h2>{say('ledger.title')}</h2>
      {ledger.isPending && <Skeleton height={120} />}
      {ledger.isError && <ProblemBox problem={ledger.error} onRetry={() => ledger.refetch()} />}
      {ledger.isSuccess && all.length === 0 && <p className={classes.hint}>{say('ledger.none')}</p>}
      <ol className={classes.entries}>
        {all.map((entry) => (
          <li key={entry.id}>
            <Sentence entry={entry} />
            <small>
              <time dateTime={entry.at}>{exact(entry.at)}</time>{' '}
              {say('ledger.by', { name: entry.changedBy.name ?? say('ledger.product') })}
              {entry.note && ` · ${entry.note}`}
            </small>
          </li>
        ))}
      </ol>
      {ledger.hasNextPage && (
        <Button variant="default" loading={ledger.isFetchingNextPage} onClick={() => ledger.fetchNextPage()}>
          {say('ledger.more')}
        </Button>
      )}
    </section>
  )
}

function Sentence({ entry }: { readonly entry: LedgerPage['items'][number] }) {
  const say = useWords(subscriptionWords)
  const sayUsers = useWords(usersWords)
  const type = sayUsers(`type.${entry.type}`)
  const counts = { before: entry.enabledBefore, after: entry.enabledAfter }
  const priceBefore = entry.priceBefore ?? say('price.none')
  const priceAfter = entry.priceAfter ?? say('price.none')
  if (entry.priceBefore === entry.priceAfter) return say('ledger.count', { type, ...counts })
  return counts.before === counts.after
    ? say('ledger.price', { type, before: priceBefore, after: priceAfter })
    : say('ledger.both', { type, ...counts, priceBefore, priceAfter })
}
