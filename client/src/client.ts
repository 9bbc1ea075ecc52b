import { addressOf, type PathValues, type QueryValues } from './address.ts'
import { ApiProblem, type ProblemBody } from './problem.ts'
import type { Api, Asked, ItemOf, PathOfList } from './types.ts'

/** How often a request is sent once more, and how long it waits at most, in milliseconds. */
const RETRIES = 3
const LONGEST_WAIT = 60_000

export interface LatchkeyClientOptions {
  /** Where the server is, for example `https://accounts.example.com`. */
  readonly baseUrl: string
  /** Made in the portal under API keys; goes with every request. */
  readonly apiKey?: string
  /** In which language problems are told. */
  readonly language?: 'en' | 'de'
  readonly fetch?: typeof fetch
  /** Waits so many milliseconds before a request is sent once more. */
  readonly wait?: (ms: number) => Promise<void>
}

export interface LatchkeyClient extends Api {
  /** Every item of a list, page after page, as they are wanted. */
  all<P extends PathOfList>(path: P, ...asked: Asked<'get', P>): AsyncGenerator<ItemOf<P>, void, undefined>
}

/** One request as it is known once types have done their work. */
interface Plain {
  readonly path?: PathValues
  readonly query?: QueryValues
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** Asks the API of a Latchkey server. Answers what was asked for, or throws an ApiProblem. */
export function createLatchkeyClient(options: LatchkeyClientOptions): LatchkeyClient {
  const send = options.fetch ?? fetch
  const wait = options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)))
  const base = options.baseUrl.replace(/\/+$/, '')

  async function ask(method: string, path: string, asked: Plain = {}): Promise<unknown> {
    const url = `${base}${addressOf(path, asked.path, asked.query)}`
    const init = requestOf(method, asked, options)
    for (let tries = 0; ; tries += 1) {
      const response = await send(url, init)
      if (response.ok) return await contentOf(response)
      const pause = method === 'POST' || method === 'PATCH' ? null : pauseBefore(response, tries)
      if (pause === null) throw new ApiProblem(await problemOf(response))
      await response.body?.cancel()
      await wait(pause)
      asked.signal?.throwIfAborted()
    }
  }

  async function* all(path: string, asked: Plain = {}): AsyncGenerator {
    let cursor: string | null | undefined = asked.query?.cursor as string | undefined
    do {
      const page = (await ask('GET', path, { ...asked, query: { ...asked.query, cursor } })) as {
        items: unknown[]
        nextCursor: string | null
      }
      yield* page.items
      cursor = page.nextCursor
    } while (cursor)
  }

  const by = (method: string) => (path: string, asked?: Plain) => ask(method, path, asked)
  return {
    get: by('GET'),
    post: by('POST'),
    put: by('PUT'),
    patch: by('PATCH'),
    delete: by('DELETE'),
    all,
  } as unknown as LatchkeyClient
}

function requestOf(method: string, { body, signal }: Plain, options: LatchkeyClientOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (options.apiKey) headers.authorization = `Bearer ${options.apiKey}`
  if (options.language) headers['accept-language'] = options.language
  const init = { method, headers, ...(signal ? { signal } : {}) }
  if (body === undefined) return init
  if (body instanceof Blob) return { ...init, headers: { ...headers, 'content-type': body.type }, body }
  const isText = typeof body === 'string'
  const type = isText ? 'text/csv' : 'application/json'
  return {
    ...init,
    headers: { ...headers, 'content-type': type },
    body: isText ? body : JSON.stringify(body),
  }
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/json')) return await response.json()
  const file = await response.blob()
  return file.size === 0 ? undefined : file
}

/** How long to wait before the same is asked once more, or null where that is not for a program to decide. */
function pauseBefore(response: Response, tries: number): number | null {
  if ((response.status !== 429 && response.status !== 503) || tries >= RETRIES) return null
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  const pause = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : 1000 * 2 ** tries
  return pause <= LONGEST_WAIT ? pause : null
}

async function problemOf(response: Response): Promise<ProblemBody> {
  if (response.headers.get('content-type')?.includes('application/problem+json')) {
    return (await response.json()) as ProblemBody
  }
  const detail = `The server answered ${response.status} without a reason of ours.`
  return { status: response.status, code: 'unknown', detail }
}
