import { createHash, randomBytes } from 'node:crypto'
import { type Figure, percent, perSecond } from '../rig/figure.ts'
import { newInstallation } from '../rig/installation.ts'
import { type KeptLine, keptLine, type LineAnswer } from '../rig/kept-line.ts'
import { median } from '../rig/load.ts'
import { ownerClient, seedPeople } from '../rig/people.ts'
import { startScript } from '../rig/script-process.ts'
import { freePort, processorTime, startServer } from '../rig/server-process.ts'
import { webClient } from '../rig/web-client.ts'

const ROUNDS = 5
const ROUND_MS = 1_000
/** Each is a person with a session and a grant of his own. */
const CONNECTIONS = 8
const CODES = 200
const REDIRECT = 'https://shop.test/callback'
const VERIFIER = 'v'.repeat(43)
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

const doors = ['code exchange', 'refresh', 'userinfo', 'introspection'] as const
type Door = (typeof doors)[number]

/** Token endpoint, userinfo and introspection beside the same library over its own store in memory, in alternating rounds. */
export async function oidcPart(): Promise<Figure[]> {
  return [...(await measure('sqlite')), ...(await measure('postgres'))]
}

/** One of the two servers, and how it gives out codes. */
interface Side {
  readonly pid: number
  readonly port: number
  readonly client: { readonly id: string; readonly secret: string }
  codes(count: number): Promise<string[]>
  readonly rates: Record<Door, number[]>
  readonly processor: Record<Door, number[]>
}

async function measure(engine: 'sqlite' | 'postgres'): Promise<Figure[]> {
  const place = await newInstallation(engine)
  try {
    const people = await seedPeople(place.env, CONNECTIONS)
    const server = await startServer(place.env)
    const owner = await ownerClient(server.origin)
    const added = await owner.send('POST', '/api/v1/oidc-clients', {
      name: 'Shop',
      population: 'contact',
      kind: 'confidential',
      redirectUris: [REDIRECT],
    })
    if (added.status !== 201) throw new Error(`client: ${added.status} ${added.text}`)
    const client = added.json() as Side['client']
    const browsers: string[] = []
    for (const [n, { username, password }] of people.entries()) {
      const browser = webClient(server.origin, `203.0.113.${n + 1}`)
      await browser.send('POST', '/api/v1/website/sign-in', { username, password })
      browsers.push([...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      browser.close()
    }
    const ours = side(server.pid, Number(place.env.PORT), client, (count) =>
      codesOfOurs(Number(place.env.PORT), client.id, browsers, count),
    )
    const barePort = await freePort()
    const bare = { id: 'shop', secret: randomBytes(24).toString('base64url') }
    const library = await startScript('openid-process', String(barePort), bare.id, bare.secret, CHALLENGE)
    const theirs = side(library.pid, barePort, bare, async (count) => {
      const answer = await fetch(`http://127.0.0.1:${barePort}/codes/${count}`)
      return (await answer.json()) as string[]
    })
    for (const one of [theirs, ours]) await round(one, false)
    for (let n = 0; n < ROUNDS; n += 1)
      for (const next of n % 2 ? [ours, theirs] : [theirs, ours]) await round(next, true)
    library.end()
    await server.stop()
    return doors.flatMap((door) => figuresOf(`OpenID Connect, ${engine}`, door, ours, theirs))
  } finally {
    await place.remove()
  }
}

function side(pid: number, port: number, client: Side['client'], codes: Side['codes']): Side {
  const none = () => ({ 'code exchange': [], refresh: [], userinfo: [], introspection: [] })
  return { pid, port, client, codes, rates: none(), processor: none() }
}

function figuresOf(part: string, door: Door, ours: Side, theirs: Side): Figure[] {
  const ratio = median(ours.rates[door].map((rate, n) => rate / (theirs.rates[door][n] ?? Number.NaN)))
  const say = ({ rates, processor }: Side) =>
    `${perSecond(median(rates[door]))}, ${median(processor[door]).toFixed(0)} µs of processor each`
  return [
    { part, what: `${door}, the library alone, in memory`, measured: say(theirs) },
    { part, what: `${door}, ours`, measured: say(ours) },
    { part, what: `${door}, ours of the library alone`, measured: percent(ratio) },
  ]
}

/** Each door once, so long or so often. */
async function round(at: Side, counts: boolean): Promise<void> {
  const lines = await Promise.all(Array.from({ length: CONNECTIONS }, () => keptLine(at.port)))
  const codes = await at.codes(CODES)
  const tokens = new Map<KeptLine, { access_token: string; refresh_token: string }>()
  await timed(at, 'code exchange', counts, lines, async (line) => {
    const code = codes.pop()
    if (code === undefined) return false
    tokens.set(line, json(await line.ask(tokenPost(at, { ...byCode, code }))))
    return true
  })
  const until = clock(ROUND_MS)
  await timed(at, 'refresh', counts, lines, async (line) => {
    const refresh_token = tokens.get(line)?.refresh_token ?? ''
    const asked = tokenPost(at, { grant_type: 'refresh_token', refresh_token })
    tokens.set(line, json(await line.ask(asked)))
    return until()
  })
  const untilThen = clock(ROUND_MS)
  await timed(at, 'userinfo', counts, lines, async (line) => {
    json(await line.ask(userinfo(at, tokens.get(line)?.access_token ?? '')))
    return untilThen()
  })
  const atLast = clock(ROUND_MS)
  await timed(at, 'introspection', counts, lines, async (line) => {
    const token = tokens.get(line)?.access_token ?? ''
    const seen = json(await line.ask(post(at, '/introspect', { token })))
    if (!seen.active) throw new Error('a token that should live does not')
    return atLast()
  })
  for (const line of lines) line.end()
}

const byCode = { grant_type: 'authorization_code', redirect_uri: REDIRECT, code_verifier: VERIFIER }

/** A clock begins with its first question. */
function clock(ms: number): () => boolean {
  let end = 0
  return () => {
    end ||= performance.now() + ms
    return performance.now() < end
  }
}

async function timed(
  { pid, rates, processor }: Side,
  door: Door,
  counts: boolean,
  lines: readonly KeptLine[],
  work: (line: KeptLine) => Promise<boolean>,
): Promise<void> {
  const [before, from] = [processorTime(pid), performance.now()]
  let done = 0
  await Promise.all(
    lines.map(async (line) => {
      while (await work(line)) done += 1
    }),
  )
  if (!counts) return
  rates[door].push((done * 1000) / (performance.now() - from))
  processor[door].push(((processorTime(pid) - before) * 1000) / done)
}

// biome-ignore lint/suspicious/noExplicitAny: the caller knows the answer's shape
function json({ status, head, body }: LineAnswer): any {
  if (status !== 200) throw new Error(`unexpected answer: ${head}\n${body.slice(0, 400)}`)
  return JSON.parse(body)
}

const tokenPost = (at: Side, fields: Record<string, string>) => post(at, '/token', fields)

function post(at: Side, path: string, fields: Record<string, string>): string {
  const { id, secret } = at.client
  const body = new URLSearchParams(fields).toString()
  return [
    `POST /oidc${path} HTTP/1.1`,
    `Host: localhost:${at.port}`,
    `Authorization: Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n')
}

function userinfo({ port }: Side, token: string): string {
  return `GET /oidc/userinfo HTTP/1.1\r\nHost: localhost:${port}\r\nAuthorization: Bearer ${token}\r\n\r\n`
}

/** As browsers get them that are signed in: by the authorization endpoint, each in turn. */
async function codesOfOurs(
  port: number,
  clientId: string,
  cookies: readonly string[],
  count: number,
): Promise<string[]> {
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid profile email',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
  })
  const line = await keptLine(port)
  const codes: string[] = []
  for (let n = 0; n < count; n += 1) {
    const cookie = cookies[n % cookies.length]
    const head = `GET /oidc/auth?${query} HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\n\r\n`
    const answer = await line.ask(head)
    const code = /[?&]code=([\w-]+)/.exec(answer.head)?.[1]
    if (!code) throw new Error(`no code: ${answer.head}`)
    codes.push(code)
  }
  line.end()
  return codes
}
