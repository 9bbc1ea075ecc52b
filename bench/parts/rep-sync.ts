import { Agent, request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import type { SyncPage } from '../../core/src/sync/wire.ts'
import { askGently } from '../rig/ask-gently.ts'
import { type Figure, ms } from '../rig/figure.ts'
import { type Installation, newInstallation } from '../rig/installation.ts'
import { quantile } from '../rig/load.ts'
import { fillContacts } from '../rig/many-contacts.ts'
import { ownerClient, repClient, seedPeople, seedRep } from '../rig/people.ts'
import { startServer } from '../rig/server-process.ts'
import type { WebClient } from '../rig/web-client.ts'

const CONTACTS = 50_000
/** As many again belong to others. */
const TERRITORIES = 10
const OWN = ['t-1', 't-2', 't-3', 't-4', 't-5']
const CHANGES = 100
const ROUNDS = 10

/** A rep's first sync of 50,000 contacts, and what a sync of 100 changes takes. */
export async function repSyncPart(): Promise<Figure[]> {
  return [...(await measure('sqlite')), ...(await measure('postgres'))]
}

async function measure(engine: Installation['engine']): Promise<Figure[]> {
  const place = await newInstallation(engine)
  try {
    await seedPeople(place.env, 1)
    await fillContacts(place, 2 * CONTACTS, TERRITORIES)
    await seedRep(place.env, OWN)
    const server = await startServer(place.env)
    const owner = await ownerClient(server.origin)
    const device = deviceOf(server.origin, await repClient(server.origin))
    for (let n = 0; n < 200; n += 1) await owner.send('GET', '/api/v1/contacts')
    await device.sync('')
    const others = askGently(server.origin, '/api/v1/portal/me', cookieOf(owner))
    const first = await device.sync('')
    const waited = await others.end()
    if (first.contacts.length !== CONTACTS) throw new Error(`${first.contacts.length} contacts`)
    const deltas = await syncChanges(owner, device, first)
    await server.stop()
    return figuresOf(engine, first, deltas, waited)
  } finally {
    await place.remove()
  }
}

function figuresOf(
  engine: string,
  first: Synced,
  deltas: readonly number[],
  waited: readonly number[],
): Figure[] {
  const part = `rep sync, ${engine}`
  const delta = quantile(deltas, 0.5)
  const others = quantile(waited, 0.99)
  const megabytes = (first.bytes / 1024 / 1024).toFixed(1)
  return [
    {
      part,
      what: `first sync of ${CONTACTS.toLocaleString('en')} contacts, ${megabytes} MB in ${first.pages} pages`,
      measured: `${(first.took / 1000).toFixed(2)} s`,
      goal: '< 5 s',
      ok: first.took < 5_000,
    },
    {
      part,
      what: `sync of ${CHANGES} changes`,
      measured: `p50 ${ms(delta)}, slowest ${ms(deltas.at(-1) ?? Number.NaN)}`,
      goal: 'p50 < 50 ms',
      ok: delta < 50,
    },
    { part, what: 'GET /portal/me meanwhile, p99', measured: ms(others), goal: '< 50 ms', ok: others < 50 },
  ]
}

/** So many contacts change, then the device asks; again and again. Ascending. */
async function syncChanges(
  owner: WebClient,
  device: Device,
  { cursor, contacts }: Synced,
): Promise<number[]> {
  const took: number[] = []
  let from = cursor
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const id of contacts.slice(0, CHANGES)) {
      const answer = await owner.send('PATCH', `/api/v1/contacts/${id}`, {
        version: round,
        phone: `0${round}`,
      })
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
    }
    const synced = await device.sync(from)
    if (synced.contacts.length !== CHANGES) throw new Error(`${synced.contacts.length} changes`)
    took.push(synced.took)
    from = synced.cursor
  }
  return took.sort((a, b) => a - b)
}

interface Synced {
  readonly took: number
  readonly bytes: number
  readonly pages: number
  readonly contacts: readonly string[]
  readonly cursor: string
}

type Device = ReturnType<typeof deviceOf>

/** Asks as the app does: page after page, compressed, each unpacked before the next. */
function deviceOf(origin: string, rep: WebClient) {
  const agent = new Agent({ keepAlive: true })
  const headers = { cookie: cookieOf(rep), 'x-forwarded-for': '198.51.100.2', 'accept-encoding': 'br' }
  const page = (cursor: string) =>
    new Promise<{ status: number; bytes: Buffer; coding: string | undefined }>((done, failed) => {
      const asked = request(
        `${origin}/api/v1/rep/sync?limit=2000${cursor && `&cursor=${cursor}`}`,
        { headers, agent },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () =>
            done({
              status: answer.statusCode ?? 0,
              bytes: Buffer.concat(parts),
              coding: answer.headers['content-encoding'],
            }),
          )
        },
      )
      asked.once('error', failed)
      asked.end()
    })
  return {
    async sync(from: string): Promise<Synced> {
      const since = performance.now()
      const contacts: string[] = []
      let [cursor, bytes, pages] = [from, 0, 0]
      for (let more = true; more; pages += 1) {
        const answer = await page(cursor)
        if (answer.status !== 200) throw new Error(`sync: ${answer.status} ${answer.bytes}`)
        const text = answer.coding === 'br' ? brotliDecompressSync(answer.bytes) : answer.bytes
        const read = JSON.parse(text.toString()) as SyncPage
        for (const change of read.changes) if (change.entity === 'contact') contacts.push(change.id)
        bytes += answer.bytes.length
        cursor = read.cursor
        more = read.more
      }
      return { took: performance.now() - since, bytes, pages, contacts, cursor }
    },
  }
}

function cookieOf(client: WebClient): string {
  return [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}
