import { ApiProblem, type ProblemBody } from './problem.ts'
import { type ServerTime, serverTime } from './server-time.ts'

/** Why the person has to sign in (again) before a request can be answered. */
export type SignInReason = 'ended' | 'recent'

export interface ClientWishes {
  /** What is said when the server cannot be reached. */
  readonly unreachable: string
  /** Lets the person sign in; resolves when that is done, rejects when it is given up. */
  signIn(reason: SignInReason): Promise<void>
  /** A sign-in that lacks its second factor goes on where that is proven (L5). */
  finishSignIn(): void
  readonly fetch?: typeof fetch
}

type Query = Readonly<Record<string, string | number | undefined | null>>

export interface Client {
  get<Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer>
  post<Answer = undefined>(path: string, body?: unknown): Promise<Answer>
  patch<Answer>(path: string, body: unknown): Promise<Answer>
  put<Answer = undefined>(path: string, body: unknown): Promise<Answer>
  delete<Answer = undefined>(path: string): Promise<Answer>
  readonly time: ServerTime
}

const signInReasons: Readonly<Record<string, SignInReason>> = {
  'not-signed-in': 'ended',
  'recent-sign-in-required': 'recent',
}

/**
 * Asks `/api/v1`. Answers the body, or throws an ApiProblem. A request that met an ended session waits for the person
 * to sign in and is sent once more, so that nothing typed is lost.
 */
export function createClient(wishes: ClientWishes): Client {
  const time = serverTime()
  let signingIn: Promise<void> | null = null

  function signInOnce(reason: SignInReason): Promise<void> {
    signingIn ??= wishes.signIn(reason).finally(() => {
      signingIn = null
    })
    return signingIn
  }

  async function ask<Answer>(
    method: string,
    path: string,
    more: { query?: Query; body?: unknown; signal?: AbortSignal },
  ): Promise<Answer> {
    try {
      return await askOnce<Answer>(method, path, more)
    } catch (problem) {
      const reason = problem instanceof ApiProblem ? signInReasons[problem.code] : undefined
      if (!reason) throw problem
      await signInOnce(reason)
      return await askOnce<Answer>(method, path, more)
    }
  }

  async function askOnce<Answer>(
    method: string,
    path: string,
    { query, body, signal }: { query?: Query; body?: unknown; signal?: AbortSignal },
  ): Promise<Answer> {
    const send = wishes.fetch ?? fetch
    const response = await send(`/api/v1${path}${search(query)}`, {
      method,
      ...(body === undefined ? {} : bodyOf(body)),
      ...(signal ? { signal } : {}),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error
      throw new ApiProblem({ status: 0, code: 'unreachable', detail: wishes.unreachable })
    })
    time.hear(response.headers.get('date'))
    if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Answer
    throw new ApiProblem(await problemOf(response))
  }

  async function problemOf(response: Response): Promise<ProblemBody> {
    const isProblem = response.headers.get('content-type')?.includes('application/problem+json')
    if (!isProblem) return { status: response.status, code: 'unreachable', detail: wishes.unreachable }
    const problem = (await response.json()) as ProblemBody
    if (/^second-factor(-setup)?-required$/.test(problem.code)) wishes.finishSignIn()
    return problem
  }

  return {
    get: (path, query, signal) =>
      ask('GET', path, { ...(query ? { query } : {}), ...(signal ? { signal } : {}) }),
    post: (path, body) => ask('POST', path, { body }),
    patch: (path, body) => ask('PATCH', path, { body }),
    put: (path, body) => ask('PUT', path, { body }),
    delete: (path) => ask('DELETE', path, {}),
    time,
  }
}

/** A file goes as it is, anything else as JSON. */
function bodyOf(body: unknown): Pick<RequestInit, 'headers' | 'body'> {
  if (body instanceof Blob) return { headers: { 'content-type': body.type }, body }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

function search(query: Query = {}): string {
  const said = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  return said.length === 0
    ? ''
    : `?${new URLSearchParams(said.map(([key, value]): [string, string] => [key, String(value)]))}`
}
