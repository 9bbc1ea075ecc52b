/** The address's search as plain texts, so that it reads as typed: `?state=invited,active`, nothing quoted. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const said = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  const text = new URLSearchParams(
    said.map(([key, value]): [string, string] => [key, String(value)]),
  ).toString()
  // A comma and an @ need no escape in a search, and lists of states read better with them.
  return text === '' ? '' : `?${text.replaceAll('%2C', ',').replaceAll('%40', '@')}`
}
