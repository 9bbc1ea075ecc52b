import { type Api, ApiProblem, addressOf, type ProblemBody } from '@latchkey/client'
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

/** The API as a person in front of a screen asks it; paths, bodies and answers are those of its document. */
export interface Client extends Api {
  readonly time: ServerTime
}

/** One request once its types have done their work. */
interface Asked {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined | null>>
  readonly body?: unknown
  readonly signal?: AbortSignal
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

  async function ask(method: string, path: string, asked: Asked = {}): Promise<unknown> {
    try {
      return await askOnce(method, path, asked)
    } catch (problem) {
      const reason = problem instanceof ApiProblem ? signInReasons[problem.code] : undefined
      if (!reason) throw problem
      await signInOnce(reason)
      return await askOnce(method, path, asked)
    }
  }

  async function askOnce(method: string, path: string, asked: Asked): Promise<unknown> {
    const send = wishes.fetch ?? fetch
    const { body, signal } = asked
    const response = await send(addressOf(path, asked.path, asked.query), {
      method,
      ...(body === undefined ? {} : bodyOf(body)),
      ...(signal ? { signal } : {}),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error
      throw new ApiProblem({ status: 0, code: 'unreachable', detail: wishes.unreachable })
    })
    time.hear(response.headers.get('date'))
    if (response.ok) return response.status === 204 ? undefined : await response.json()
    throw new ApiProblem(await problemOf(response))
  }

  async function problemOf(response: Response): Promise<ProblemBody> {
    const isProblem = response.headers.get('content-type')?.includes('application/problem+json')
    if (!isProblem) return { status: response.status, code: 'unreachable', detail: wishes.unreachable }
    const problem = (await response.json()) as ProblemBody
    if (/^second-factor(-setup)?-required$/.test(problem.code)) wishes.finishSignIn()
    return problem
  }

  const by = (method: string) => (path: string, asked?: Asked) => ask(method, path, asked)
  return {
    get: by('GET'),
    post: by('POST'),
    patch: by('PATCH'),
    put: by('PUT'),
    delete: by('DELETE'),
    time,
  } as unknown as Client
}

/** A file goes as it is, anything else as JSON. */
function bodyOf(body: unknown): Pick<RequestInit, 'headers' | 'body'> {
  if (body instanceof Blob) return { headers: { 'content-type': body.type }, body }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
