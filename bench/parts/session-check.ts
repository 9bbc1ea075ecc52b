import { type Figure, percent, perSecond } from '../rig/figure.ts'
import { type Installation, newInstallation } from '../rig/installation.ts'
import { loadGet, median } from '../rig/load.ts'
import { seedPeople } from '../rig/people.ts'
import { startScript } from '../rig/script-process.ts'
import { freePort, processorTime, startServer } from '../rig/server-process.ts'
import { webClient } from '../rig/web-client.ts'

const ROUNDS = 5
const ROUND_MS = 2_000
const CONNECTIONS = 16

/** `GET /website/me` beside a bare Fastify, in alternating rounds of the same load. */
export async function sessionCheckPart(): Promise<Figure[]> {
  return [
    ...(await compare('sqlite', { path: '/hello', name: 'bare Fastify hello', goal: 0.4 })),
    ...(await compare('postgres', { path: '/read', name: 'bare Fastify, one prepared read', goal: 0.7 })),
  ]
}

interface Bare {
  readonly path: string
  readonly name: string
  readonly goal: number
}

async function compare(engine: Installation['engine'], bare: Bare): Promise<Figure[]> {
  const place = await newInstallation(engine)
  try {
    const [person] = await seedPeople(place.env, 1)
    const server = await startServer(place.env)
    const barePort = await freePort()
    const plain = await startScript(
      'bare-server-process',
      String(barePort),
      ...(place.cluster ? [place.cluster.url] : []),
    )
    const browser = webClient(server.origin, '203.0.113.9')
    await browser.send('POST', '/api/v1/website/sign-in', {
      username: person?.username,
      password: person?.password,
    })
    browser.close()
    const cookie = `latchkey-website=${browser.cookies.get('latchkey-website')}`
    const ours = sampler(server.pid, server.origin, '/api/v1/website/me', cookie)
    const theirs = sampler(plain.pid, `http://127.0.0.1:${barePort}`, bare.path)
    for (const warm of [theirs, ours]) await warm.round(1_000, false)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const next of round % 2 ? [ours, theirs] : [theirs, ours]) await next.round(ROUND_MS, true)
    }
    plain.end()
    await server.stop()
    const share = median(ours.rates.map((rate, n) => rate / (theirs.rates[n] ?? Number.NaN)))
    const part = `session check, ${engine}`
    const goal = `>= ${percent(bare.goal)}`
    return [
      { part, what: bare.name, measured: describe(theirs) },
      { part, what: 'GET /website/me', measured: describe(ours) },
      {
        part,
        what: 'GET /website/me, of the bare one',
        measured: percent(share),
        goal,
        ok: share >= bare.goal,
      },
    ]
  } finally {
    await place.remove()
  }
}

interface Sampler {
  readonly rates: number[]
  readonly processor: number[]
  round(duration: number, counts: boolean): Promise<void>
}

function sampler(pid: number, origin: string, path: string, cookie?: string): Sampler {
  const rates: number[] = []
  const processor: number[] = []
  return {
    rates,
    processor,
    async round(duration, counts) {
      const before = processorTime(pid)
      const { perSecond: rate, latencies } = await loadGet(origin, path, {
        connections: CONNECTIONS,
        ms: duration,
        ...(cookie ? { cookie } : {}),
      })
      if (!counts) return
      rates.push(rate)
      processor.push(((processorTime(pid) - before) * 1000) / latencies.length)
    },
  }
}

function describe({ rates, processor }: Sampler): string {
  return `${perSecond(median(rates))}, ${median(processor).toFixed(0)} µs of processor each`
}
