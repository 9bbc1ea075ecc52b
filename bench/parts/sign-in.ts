import { askGently } from '../rig/ask-gently.ts'
import { type Figure, ms, percent, perSecond } from '../rig/figure.ts'
import { newInstallation } from '../rig/installation.ts'
import { median, quantile } from '../rig/load.ts'
import { type Person, seedPeople } from '../rig/people.ts'
import { runScript } from '../rig/script-process.ts'
import { processorTime, startServer } from '../rig/server-process.ts'
import { webClient } from '../rig/web-client.ts'

const ROUNDS = 3
const ROUND_MS = 3_000

/** How many people sign in per second, beside what bare argon2id does on this machine, in alternating rounds. */
export async function signInPart(): Promise<Figure[]> {
  const place = await newInstallation('sqlite')
  try {
    const people = await seedPeople(place.env, 32)
    const server = await startServer(place.env)
    await signInFor(server.origin, people.slice(0, 8), 500)
    const bare: number[] = []
    const rates = new Map<number, number[]>([1, 8, 32].map((clients) => [clients, []]))
    const processor: number[] = []
    const slowest: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(Number(await runScript('bare-hash-process', String(ROUND_MS))))
      for (const [clients, found] of rates) {
        const before = processorTime(server.pid)
        const rate = await signInFor(server.origin, people.slice(0, clients), ROUND_MS)
        found.push(rate.perSecond)
        if (clients === 32) processor.push((processorTime(server.pid) - before) / rate.count)
      }
      slowest.push(await meMeanwhile(server.origin, people))
    }
    await server.stop()
    const bareRate = median(bare)
    const shares = (rates.get(32) ?? []).map((rate, n) => rate / (bare[n] ?? Number.NaN))
    const share = median(shares)
    const p99 = median(slowest)
    return [
      { part: 'sign-in', what: 'bare argon2id, one per core', measured: perSecond(bareRate) },
      ...[...rates].map(([clients, found]) => ({
        part: 'sign-in',
        what: `sign-ins, ${clients} client${clients > 1 ? 's' : ''}`,
        measured: perSecond(median(found)),
      })),
      {
        part: 'sign-in',
        what: 'sign-ins at 32 clients, of bare argon2id',
        measured: percent(share),
        goal: '>= 95 %',
        ok: share >= 0.95,
      },
      { part: 'sign-in', what: 'processor time of a sign-in', measured: ms(median(processor)) },
      {
        part: 'sign-in',
        what: 'GET /website/me meanwhile, p99',
        measured: ms(p99),
        goal: '< 50 ms',
        ok: p99 < 50,
      },
    ]
  } finally {
    await place.remove()
  }
}

/** Everyone signs in again and again, each from a browser and an address of his own. */
async function signInFor(
  origin: string,
  people: readonly Person[],
  duration: number,
): Promise<{ perSecond: number; count: number }> {
  let count = 0
  const from = performance.now()
  await Promise.all(
    people.map(async ({ username, password }, n) => {
      const browser = webClient(origin, `203.0.${n}.7`)
      while (performance.now() - from < duration) {
        const answer = await browser.send('POST', '/api/v1/website/sign-in', { username, password })
        if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${answer.text}`)
        count += 1
      }
      browser.close()
    }),
  )
  return { perSecond: (count * 1000) / (performance.now() - from), count }
}

/** p99 of the session check while 32 people sign in. */
async function meMeanwhile(origin: string, people: readonly Person[]): Promise<number> {
  const [person] = people
  if (!person) throw new Error('nobody to ask for')
  const browser = webClient(origin, '203.0.113.9')
  const { username, password } = person
  const signedIn = await browser.send('POST', '/api/v1/website/sign-in', { username, password })
  if (signedIn.status !== 200) throw new Error(`sign-in: ${signedIn.status} ${signedIn.text}`)
  const asking = askGently(
    origin,
    '/api/v1/website/me',
    `latchkey-website=${browser.cookies.get('latchkey-website')}`,
  )
  await signInFor(origin, people, ROUND_MS)
  browser.close()
  return quantile(await asking.end(), 0.99)
}
