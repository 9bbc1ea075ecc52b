type Value = string | number | boolean

export type PathValues = Readonly<Record<string, Value>>
export type QueryValues = Readonly<Record<string, Value | null | undefined>>

/** The address of a path with its values filled in, each as one segment. What was not said is not in the query. */
export function addressOf(path: string, values: PathValues = {}, query: QueryValues = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined || value === '') throw new TypeError(`${path} needs "${name}"`)
    // Encoding leaves dots as they are, and fetch walks up the path by them: to another operation.
    if (value === '.' || value === '..') throw new TypeError(`"${value}" is no "${name}" of ${path}`)
    return encodeURIComponent(String(value))
  })
  const said = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return `/api/v1${filled}${said.length === 0 ? '' : `?${new URLSearchParams(said)}`}`
}
