import { readFileSync } from 'node:fs'

interface Example {
  readonly body?: unknown
  readonly status?: number
  readonly answer?: unknown
}

/** Requests and answers as a running product gave them, by method and address. */
export const examples: Readonly<Record<string, Example>> = JSON.parse(
  readFileSync(new URL('examples.json', import.meta.url), 'utf8'),
)
