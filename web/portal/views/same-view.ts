import type { SavedView } from '@latchkey/core/views/wire'
import type { LookSearch } from './look-search.ts'

type Shown = Readonly<Record<string, string | undefined>>

/** What a list's address says, without what is empty. */
export function wordsSaid(search: Shown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search)
      .filter((entry): entry is [string, string] => Boolean(entry[1]))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** Whether a list is shown as the view has it; columns that a view leaves open are nobody's change. */
export function isAsSaved(
  view: Pick<SavedView, 'search' | 'columns'>,
  search: Shown,
  look: LookSearch,
): boolean {
  const columns = look.columns ?? null
  return (
    JSON.stringify(wordsSaid(view.search)) === JSON.stringify(wordsSaid(search)) &&
    (view.columns?.join(',') ?? null) === columns
  )
}

/** The address a view opens. */
export function addressOf(view: Pick<SavedView, 'id' | 'search' | 'columns'>): Record<string, string> {
  return {
    ...wordsSaid(view.search),
    ...(view.columns ? { columns: view.columns.join(',') } : {}),
    view: view.id,
  }
}
