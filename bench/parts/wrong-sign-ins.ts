import { askGently } from '../rig/ask-gently.ts'
import { type Figure, ms } from '../rig/figure.ts'
import { newInstallation } from '../rig/installation.ts'
import { median, quantile } from '../rig/load.ts'
import { ownerClient, seedPeople } from '../rig/people.ts'
import { residentMemory, startServer } from '../rig/server-process.ts'
import { type Reply, webClient } from '../rig/web-client.ts'

const ROUNDS = 3
/** Fits into the queue of password checks. */
const WITHIN = 500
/** Does not. */
const BEYOND = 900
const MIB = 1024 * 1024

/** L1, L2: what a flood of wrong sign-ins on names nobody has leaves of the portal for those who work in it. */
export async function wrongSignInsPart(): Promise<Figure[]> {
  const place = await newInstallation('sqlite')
  try {
    await seedPeople(place.env, 1, 0)
    const server = await startServer(place.env)
    const owner = await ownerClient(server.origin)
    const cookie = `latchkey-portal=${owner.cookies.get('latchkey-portal')}`
    await flood(server.origin, WITHIN, 'warm')
    const memoryBefore = residentMemory(server.pid)
    const slow: number[] = []
    const wrong: Reply[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const asking = askGently(server.origin, '/api/v1/portal/me', cookie)
      wrong.push(...(await flood(server.origin, WITHIN, `within-${round}`)))
      slow.push(quantile(await asking.end(), 0.95))
    }
    const beyond = await flood(server.origin, BEYOND, 'beyond')
    const grown = (residentMemory(server.pid) - memoryBefore) / MIB
    owner.close()
    await server.stop()
    const busy = beyond.filter(({ status }) => status === 503)
    const honest = beyond.every(
      ({ status, retryAfter }) => status === 401 || (status === 503 && retryAfter !== null),
    )
    const p95 = median(slow)
    const part = 'wrong sign-ins'
    return [
      {
        part,
        what: `GET /portal/me beside ${WITHIN} at once, p95`,
        measured: ms(p95),
        goal: '< 100 ms',
        ok: p95 < 100 && wrong.every(({ status }) => status === 401),
      },
      {
        part,
        what: 'more memory after all of them',
        measured: `${grown.toFixed(0)} MB`,
        goal: '< 100 MB',
        ok: grown < 100,
      },
      {
        part,
        what: `of ${BEYOND} at once answered 503 with Retry-After`,
        measured: String(busy.length),
        goal: '> 0, the others 401',
        ok: busy.length > 0 && honest,
      },
    ]
  } finally {
    await place.remove()
  }
}

/** So many at once, each on a name and from a network of its own. */
async function flood(origin: string, count: number, round: string): Promise<Reply[]> {
  return await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const browser = webClient(origin, `${20 + round.length}.${n >> 8}.${n & 255}.7`)
      try {
        const username = `nobody-${round}-${n}@nowhere.test`
        return await browser.send('POST', '/api/v1/portal/sign-in', { username, password: 'wrong lantern 1' })
      } finally {
        browser.close()
      }
    }),
  )
}
