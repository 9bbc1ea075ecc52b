import { askGently } from '../rig/ask-gently.ts'
import { startBareSink } from '../rig/bare-sink.ts'
import { importContacts } from '../rig/bulk-people.ts'
import { type Figure, ms, perSecond } from '../rig/figure.ts'
import { type Installation, newInstallation } from '../rig/installation.ts'
import { quantile } from '../rig/load.ts'
import { ownerClient, seedPeople } from '../rig/people.ts'
import { processorTime, startServer } from '../rig/server-process.ts'

const PEOPLE = Number(process.env.BENCH_INVITES ?? 10_000)
const RESETS = 20

/** I1: ten thousand people invited at once, what others notice of it, and whether a reset overtakes. */
export async function invitesPart(): Promise<Figure[]> {
  return [...(await measure('sqlite')), ...(await measure('postgres'))]
}

async function measure(engine: Installation['engine']): Promise<Figure[]> {
  const sink = await startBareSink()
  const place = await newInstallation(engine, { SMTP_URL: sink.url })
  try {
    const people = await seedPeople(place.env, RESETS)
    await importContacts(place.env, PEOPLE)
    const server = await startServer(place.env)
    const owner = await ownerClient(server.origin)
    const made = await owner.send('POST', '/api/v1/invites', { filter: { search: 'Invited' } })
    if (made.status !== 201) throw new Error(`invites: ${made.status} ${made.text}`)
    const { total, startAt, id } = made.json()
    if (total !== PEOPLE) throw new Error(`${total} people in place of ${PEOPLE}`)
    const start = Date.parse(startAt)
    await sink.reach(1, 60_000)
    const before = processorTime(server.pid)
    const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const others = askGently(server.origin, '/api/v1/portal/me', cookie)
    const waits: number[] = []
    for (const [n, { id: contactId, email }] of people.entries()) {
      await sink.reach(Math.floor((PEOPLE * (n + 1)) / (RESETS + 2)), 300_000)
      const { version } = (await owner.send('GET', `/api/v1/contacts/${contactId}`)).json()
      const clicked = performance.timeOrigin + performance.now()
      const reset = await owner.send('POST', `/api/v1/contacts/${contactId}/resets`, { version, email })
      if (reset.status !== 202) throw new Error(`reset: ${reset.status} ${reset.text}`)
      waits.push((await sink.arrivalOf(email)).at - clicked)
    }
    await sink.reach(PEOPLE + RESETS, 300_000)
    const spent = processorTime(server.pid) - before
    const latencies = await others.end()
    const mails = sink.arrivals.filter((mail) => mail.to.startsWith('invited-'))
    const distinct = new Set(mails.map((mail) => mail.to)).size
    const took = Math.max(...mails.map((mail) => mail.at)) - start
    const state = (await owner.send('GET', `/api/v1/invites/${id}`)).json()
    await server.stop()
    const p99 = quantile(latencies, 0.99)
    const slowest = Math.max(...waits)
    const part = `bulk invites, ${engine}`
    const rate = (PEOPLE * 1000) / took
    return [
      {
        part,
        what: `${PEOPLE} invites at the SMTP server, from their start`,
        measured: `${ms(took)} (${perSecond(rate)})`,
        goal: '< 20 s',
        ok: took < (20_000 * PEOPLE) / 10_000,
      },
      {
        part,
        what: 'people with exactly one mail',
        measured: `${distinct} of ${mails.length} mails, ${state.state}`,
        goal: `${PEOPLE}`,
        ok: distinct === PEOPLE && mails.length === PEOPLE,
      },
      { part, what: 'processor time for one invite', measured: ms(spent / PEOPLE) },
      {
        part,
        what: `other requests meanwhile, p99 of ${latencies.length}`,
        measured: ms(p99),
        goal: '< 100 ms',
        ok: p99 < 100,
      },
      {
        part,
        what: `slowest of ${RESETS} resets meanwhile`,
        measured: ms(slowest),
        goal: '< 1000 ms',
        ok: slowest < 1000,
      },
    ]
  } finally {
    await place.remove()
    await sink.close()
  }
}
