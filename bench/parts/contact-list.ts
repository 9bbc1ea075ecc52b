import { type Figure, ms } from '../rig/figure.ts'
import { type Installation, newInstallation } from '../rig/installation.ts'
import { quantile } from '../rig/load.ts'
import { fillContacts } from '../rig/many-contacts.ts'
import { ownerClient, seedPeople } from '../rig/people.ts'
import { startServer } from '../rig/server-process.ts'

const ROWS = Number(process.env.BENCH_LIST_ROWS ?? 1_000_000)
/** Each question so often, each time with other words. */
const TIMES = 100
const GOAL = 50

const syllables = ['ba', 'co', 'du', 'fe', 'go', 'hu', 'ka', 'lo', 'ma', 'ne']

/** What a person in the portal asks of the list of contacts, by what it finds. */
const questions: readonly (readonly [string, (n: number) => string])[] = [
  ['first page', () => ''],
  ['first page by last sign-in', () => 'sort=-lastSignIn'],
  ['search that finds one', (n) => `search=user-${1 + spread(n)}`],
  ['search that finds some thousands', (n) => `search=${syllables[n % 10]}${syllables[(n * 7) % 10]}`],
  ['search that finds everybody', () => 'search=shop'],
  ['search by two words', (n) => `search=jane%20shop-${1 + spread(n)}`],
  ['search by two letters', (n) => `search=${syllables[n % 10]}`],
  ['search that finds nobody', (n) => `search=zzq${n}`],
  ['one state', () => 'state=active'],
  ['three states', () => 'state=active,invite-expired,not-invited'],
  ['mail state', () => 'mailState=sent'],
  ['state and mail state', () => 'state=active&mailState=sent'],
  ['one territory', (n) => `territory=t-${1 + (n % 200)}`],
  ['territory and state', (n) => `territory=t-${1 + (n % 200)}&state=active`],
  ['never signed in', () => 'neverSignedIn=true'],
  ['state and search', (n) => `state=active&search=${syllables[n % 10]}${syllables[(n * 3) % 10]}`],
]

/** The list of contacts at the API with a million of them: first pages, searches, filters and deep pages. */
export async function contactListPart(): Promise<Figure[]> {
  return [...(await measure('sqlite')), ...(await measure('postgres'))]
}

async function measure(engine: Installation['engine']): Promise<Figure[]> {
  const place = await newInstallation(engine)
  try {
    await seedPeople(place.env, 1)
    await fillContacts(place, ROWS)
    const server = await startServer(place.env)
    const owner = await ownerClient(server.origin)
    for (let n = 0; n < 100; n += 1) await owner.send('GET', '/api/v1/contacts')
    const part = `contacts, ${ROWS.toLocaleString('en')}, ${engine}`
    const figures: Figure[] = []
    for (const [what, query] of questions) {
      const took: number[] = []
      for (let n = 0; n < TIMES; n += 1) took.push(await timed(owner, query(n)))
      figures.push(figureOf(part, what, took))
    }
    figures.push(figureOf(part, 'deep pages of 200 by name', await deepPages(owner, '')))
    figures.push(figureOf(part, 'deep pages of 200 of a search', await deepPages(owner, '&search=shop')))
    const lag = await longestTurn(server.origin)
    figures.push({
      part,
      what: 'longest turn of the event loop',
      measured: ms(lag),
      goal: '< 50 ms',
      ok: lag < GOAL,
    })
    await server.stop()
    return figures
  } finally {
    await place.remove()
  }
}

function figureOf(part: string, what: string, took: number[]): Figure {
  const sorted = took.sort((a, b) => a - b)
  const p99 = quantile(sorted, 0.99)
  return {
    part,
    what,
    measured: `p50 ${ms(quantile(sorted, 0.5))}, p99 ${ms(p99)}`,
    goal: '< 50 ms',
    ok: p99 < GOAL,
  }
}

type Owner = Awaited<ReturnType<typeof ownerClient>>

async function timed(owner: Owner, query: string): Promise<number> {
  const from = performance.now()
  const answer = await owner.send('GET', `/api/v1/contacts?limit=50&${query}`)
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return performance.now() - from
}

/** One page after the other, as somebody who scrolls and scrolls. */
async function deepPages(owner: Owner, query: string): Promise<number[]> {
  const took: number[] = []
  let cursor = ''
  for (let n = 0; n < TIMES; n += 1) {
    const from = performance.now()
    const answer = await owner.send('GET', `/api/v1/contacts?limit=200${query}${cursor}`)
    took.push(performance.now() - from)
    const { nextCursor } = JSON.parse(answer.text) as { nextCursor: string | null }
    if (nextCursor === null) break
    cursor = `&cursor=${nextCursor}`
  }
  return took
}

async function longestTurn(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text()
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1] ?? Number.NaN) * 1000
}

/** Spreads a small number over all rows. */
function spread(n: number): number {
  return (n * 7_919) % ROWS
}
