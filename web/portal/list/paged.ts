import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

interface PageOf<Item> {
  readonly items: readonly Item[]
  readonly total?: number | undefined
}

/** What a list's query has read so far, as a `PagedList` wants it. */
export function usePaged<Item>(list: UseInfiniteQueryResult<InfiniteData<PageOf<Item>>>) {
  const { data } = list
  // Thousands of rows may have been read: they are put together when one comes, not whenever something is drawn.
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const total = data?.pages[0]?.total
  return {
    items,
    total,
    isEmpty: list.isSuccess && items.length === 0,
    /** Whether there are rows to show, or will be. */
    isShown: !(list.isError && items.length === 0) && !(list.isSuccess && items.length === 0),
    rows: {
      items,
      total,
      waiting: list.isPending,
      stale: list.isPlaceholderData,
      more: list.hasNextPage,
      onEnd: () => {
        if (list.hasNextPage && !list.isFetching) void list.fetchNextPage()
      },
    },
  }
}
