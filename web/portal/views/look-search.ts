/** What an address says beside a list's filters: the saved view it came from, and its columns. */
export interface LookSearch {
  readonly view?: string | undefined
  /** Comma-separated, where a view or its reader says them; otherwise those kept for the person. */
  readonly columns?: string | undefined
}

function lookSearch(typed: Record<string, unknown>): LookSearch {
  const text = (name: string, most: number) =>
    typeof typed[name] === 'string' && typed[name] ? { [name]: typed[name].slice(0, most) } : {}
  return { ...text('view', 64), ...text('columns', 500) }
}

/** The address of a list that has saved views. */
export function withLook<Search extends object>(search: (typed: Record<string, unknown>) => Search) {
  return (typed: Record<string, unknown>): Search & LookSearch => ({ ...search(typed), ...lookSearch(typed) })
}
