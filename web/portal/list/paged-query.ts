import { infiniteQueryOptions } from '@tanstack/react-query'

interface AnyPage {
  readonly nextCursor: string | null
}

/** A list by keyset pages, each asked for when it is about to be seen; the rows before stay while others are on their way. */
export function pagedQuery<Page extends AnyPage>(
  queryKey: readonly unknown[],
  ask: (cursor: string | null, signal: AbortSignal) => Promise<Page>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}
