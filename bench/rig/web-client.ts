import { Agent, type IncomingMessage, request } from 'node:http'

export interface Reply {
  readonly status: number
  readonly text: string
  /** Seconds to wait before asking again; null where the answer does not say. */
  readonly retryAfter: number | null
  // biome-ignore lint/suspicious/noExplicitAny: the caller knows the route's shape
  json(): any
}

export interface WebClient {
  readonly cookies: Map<string, string>
  /** Rejects when the line breaks before the answer is whole. */
  send(method: string, path: string, body?: unknown): Promise<Reply>
  close(): void
}

/** A browser with a kept connection, cookies and an address of its own (the server trusts us as a proxy). */
export function webClient(origin: string, ip: string): WebClient {
  const { port } = new URL(origin)
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const cookies = new Map<string, string>()
  return {
    cookies,
    close: () => agent.destroy(),
    send(method, path, body) {
      const payload = body === undefined ? undefined : JSON.stringify(body)
      const headers: Record<string, string | number> = {
        origin,
        host: new URL(origin).host,
        'x-forwarded-for': ip,
        'user-agent': 'bench browser',
      }
      if (cookies.size > 0) headers.cookie = [...cookies].map(([k, v]) => `${k}=${v}`).join('; ')
      if (payload !== undefined) {
        headers['content-type'] = 'application/json'
        headers['content-length'] = Buffer.byteLength(payload)
      }
      return new Promise((resolve, reject) => {
        const ask = request({ host: '127.0.0.1', port, method, path, headers, agent, timeout: 30_000 })
        ask.once('error', reject)
        ask.once('timeout', () => ask.destroy(new Error(`no answer within 30 s: ${method} ${path}`)))
        ask.once('response', (response) => {
          readAnswer(response).then((text) => {
            keepCookies(cookies, response)
            const wait = response.headers['retry-after']
            const retryAfter = wait === undefined ? null : Number(wait)
            resolve({ status: response.statusCode ?? 0, text, retryAfter, json: () => JSON.parse(text) })
          }, reject)
        })
        ask.end(payload)
      })
    },
  }
}

async function readAnswer(response: IncomingMessage): Promise<string> {
  let text = ''
  response.setEncoding('utf8')
  for await (const piece of response) text += piece
  if (!response.complete) throw new Error('the answer broke off')
  return text
}

function keepCookies(cookies: Map<string, string>, response: IncomingMessage): void {
  for (const line of response.headers['set-cookie'] ?? []) {
    const [pair = '', ...rest] = line.split(';')
    const at = pair.indexOf('=')
    if (rest.some((word) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(word)))
      cookies.delete(pair.slice(0, at))
    else cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
