import assert from 'node:assert/strict'
import { assertDeclared } from './declared-refusals.ts'

export interface Answer<Body = Record<string, never>> {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; fails the test when it is not. */
  readonly body: Body
}

/** A browser or program as the server sees it: cookies, an address and an origin of its own. */
export interface HttpClient {
  readonly cookies: Map<string, string>
  // biome-ignore lint/suspicious/noExplicitAny: a test names the shape it asserts on
  request<Body = any>(method: string, path: string, options?: RequestOptions): Promise<Answer<Body>>
  // biome-ignore lint/suspicious/noExplicitAny: a test names the shape it asserts on
  get<Body = any>(path: string, headers?: Record<string, string>): Promise<Answer<Body>>
  // biome-ignore lint/suspicious/noExplicitAny: a test names the shape it asserts on
  post<Body = any>(path: string, json?: unknown, headers?: Record<string, string>): Promise<Answer<Body>>
  // biome-ignore lint/suspicious/noExplicitAny: a test names the shape it asserts on
  patch<Body = any>(path: string, json?: unknown): Promise<Answer<Body>>
  // biome-ignore lint/suspicious/noExplicitAny: a test names the shape it asserts on
  put<Body = any>(path: string, json?: unknown): Promise<Answer<Body>>
  // biome-ignore lint/suspicious/noExplicitAny: a test names the shape it asserts on
  delete<Body = any>(path: string): Promise<Answer<Body>>
  /** Posts a form as a page does. */
  // biome-ignore lint/suspicious/noExplicitAny: a test names the shape it asserts on
  form<Body = any>(path: string, fields: Record<string, string>): Promise<Answer<Body>>
}

export interface RequestOptions {
  readonly json?: unknown
  readonly raw?: string | Uint8Array
  readonly headers?: Record<string, string | undefined>
}

/** `ip` goes in X-Forwarded-For; the server under test trusts the loopback as a proxy. */
export function httpClient(origin: string, ip: string): HttpClient {
  const cookies = new Map<string, string>()

  async function request(method: string, path: string, options: RequestOptions = {}): Promise<Answer<never>> {
    const headers = new Headers({ origin, 'x-forwarded-for': ip, 'user-agent': 'test browser' })
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (options.json !== undefined) headers.set('content-type', 'application/json')
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      if (value === undefined) headers.delete(name)
      else headers.set(name, value)
    }
    const body = options.json === undefined ? options.raw : JSON.stringify(options.json)
    const response = await fetch(`${origin}${path}`, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: body as NonNullable<RequestInit['body']> }),
    })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const text = await response.text()
    assertDeclared(method, path, response.status, text)
    return {
      status: response.status,
      headers: response.headers,
      text,
      get body() {
        assert.match(response.headers.get('content-type') ?? '', /json/, `not JSON: ${text.slice(0, 200)}`)
        return JSON.parse(text) as never
      },
    }
  }

  return {
    cookies,
    request,
    get: (path, headers) => request('GET', path, headers ? { headers } : {}),
    post: (path, json, headers) => request('POST', path, { json, ...(headers ? { headers } : {}) }),
    patch: (path, json) => request('PATCH', path, { json }),
    put: (path, json) => request('PUT', path, { json }),
    delete: (path) => request('DELETE', path),
    form: (path, fields) =>
      request('POST', path, {
        raw: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at).trim()
  const ended = attributes.some((a) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(a))
  if (ended) cookies.delete(name)
  else cookies.set(name, pair.slice(at + 1))
}
