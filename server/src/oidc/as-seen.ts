import type { IncomingMessage } from 'node:http'
import type { App } from '../platform/app.ts'
import { SESSION_COOKIE } from './provider.ts'
import type { Visitor } from './visitor.ts'

interface Request {
  readonly raw: IncomingMessage
  readonly body: unknown
}

/**
 * The request as the library is to see it: our scheme and name (L6), no foreign origin to answer (P57), our session in
 * place of its own, and the body as our server read it within its bounds. The request itself stays as it came.
 */
export function asSeen(app: App, { raw, body }: Request, visitor: Visitor | null): IncomingMessage {
  const { host, protocol } = app.config.publicUrl
  const bytes = Buffer.from(formOf(body))
  const headers = Object.fromEntries(
    Object.entries(raw.headers).filter(([name]) => !name.startsWith('x-forwarded-') && !replaced.has(name)),
  )
  Object.assign(headers, {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    cookie: cookiesOf(raw.headers.cookie, visitor),
    ...(raw.headers['content-type'] ? { 'content-length': String(bytes.length) } : {}),
  })
  return Object.create(raw, {
    headers: { value: headers },
    readable: { value: true },
    readableEncoding: { value: null },
    iterator: {
      value: async function* () {
        yield bytes
      },
    },
  })
}

const replaced = new Set(['origin', 'host', 'cookie', 'content-length', 'transfer-encoding'])

function cookiesOf(sent: string | undefined, visitor: Visitor | null): string {
  const others = (sent ?? '')
    .split(/;\s*/)
    .filter((pair) => pair !== '' && !pair.startsWith(`${SESSION_COOKIE}=`))
  if (visitor) others.push(`${SESSION_COOKIE}=${visitor.sessionId}`)
  return others.join('; ')
}

/** A field sent twice stays twice: the library refuses it, as it does a body that is no form. */
function formOf(body: unknown): string {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>))
    for (const one of [value].flat()) if (typeof one === 'string') form.append(name, one)
  return form.toString()
}
