import { request } from 'node:http'
import { askGently } from '../rig/ask-gently.ts'
import { type Figure, ms } from '../rig/figure.ts'
import { type Installation, newInstallation } from '../rig/installation.ts'
import { quantile } from '../rig/load.ts'
import { fillContacts } from '../rig/many-contacts.ts'
import { ownerClient, seedPeople } from '../rig/people.ts'
import { residentMemory, startServer } from '../rig/server-process.ts'

const ROWS = Number(process.env.BENCH_REPORT_ROWS ?? 100_000)
const MEGABYTE = 1024 * 1024

/** R1: the report of everybody as CSV, what it holds in memory, and what others notice of it. */
export async function reportCsvPart(): Promise<Figure[]> {
  return [...(await measure('sqlite')), ...(await measure('postgres'))]
}

async function measure(engine: Installation['engine']): Promise<Figure[]> {
  const place = await newInstallation(engine)
  try {
    await seedPeople(place.env, 1)
    await fillContacts(place, ROWS)
    const server = await startServer(place.env)
    const owner = await ownerClient(server.origin)
    const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    // The first pages open connections and warm the code, as a server in use has long done.
    for (let n = 0; n < 200; n += 1) await owner.send('GET', '/api/v1/contacts')
    const before = residentMemory(server.pid)
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, residentMemory(server.pid))
    }, 20)
    const others = askGently(server.origin, '/api/v1/portal/me', cookie)
    const from = performance.now()
    const { lines, bytes } = await download(server.origin, cookie)
    const took = performance.now() - from
    const latencies = await others.end()
    clearInterval(watch)
    const counted = await timed(() => owner.send('GET', '/api/v1/reports/website-access?limit=50'))
    const home = await timed(() => owner.send('GET', '/api/v1/overview'))
    const groups = await timed(() => owner.send('GET', '/api/v1/reports/website-access/groups?by=territory'))
    await server.stop()
    // The seeded contact, the head and the rest after the last line end.
    if (lines !== ROWS + 3) throw new Error(`${lines} lines for ${ROWS} rows`)
    const part = `report CSV, ${engine}`
    const rate = ROWS / (took / 1000)
    const more = (most - before) / MEGABYTE
    const p99 = quantile(latencies, 0.99)
    return [
      {
        part,
        what: `${ROWS.toLocaleString('en')} rows, ${(bytes / MEGABYTE).toFixed(0)} MB`,
        measured: `${Math.round(rate).toLocaleString('en')} rows/s`,
        goal: '> 50,000 rows/s',
        ok: rate > 50_000,
      },
      {
        part,
        what: 'more memory at its height',
        measured: `${more.toFixed(0)} MB`,
        goal: '< 100 MB',
        ok: more < 100,
      },
      { part, what: 'GET /portal/me meanwhile, p99', measured: ms(p99), goal: '< 50 ms', ok: p99 < 50 },
      { part, what: 'first page with exact counts by state', measured: ms(counted) },
      { part, what: 'Home', measured: ms(home) },
      { part, what: 'counts by territory', measured: ms(groups) },
    ]
  } finally {
    await place.remove()
  }
}

async function timed(work: () => Promise<{ status: number; text: string }>): Promise<number> {
  const from = performance.now()
  const answer = await work()
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return performance.now() - from
}

/** Read and let go, as a browser that writes to its disk does. */
function download(origin: string, cookie: string): Promise<{ lines: number; bytes: number }> {
  return new Promise((done, failed) => {
    const headers = { cookie, 'x-forwarded-for': '198.51.100.1' }
    const asked = request(
      `${origin}/api/v1/reports/website-access.csv`,
      { headers, agent: false },
      (answer) => {
        if (answer.statusCode !== 200) failed(new Error(`report: ${answer.statusCode}`))
        let [lines, bytes] = [1, 0]
        answer.on('data', (piece: Buffer) => {
          bytes += piece.length
          for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1
        })
        answer.once('end', () =>
          answer.complete ? done({ lines, bytes }) : failed(new Error('the file broke off')),
        )
      },
    )
    asked.once('error', failed).end()
  })
}
