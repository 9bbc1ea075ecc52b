import { DatabaseSync } from 'node:sqlite'
import postgres from 'postgres'
import { type Installation, newInstallation } from '../../bench/rig/installation.ts'
import { type MailSink, startMailSink } from '../../bench/rig/mail-sink.ts'
import { ownerClient, seedPeople } from '../../bench/rig/people.ts'
import { type ServerProcess, startServer } from '../../bench/rig/server-process.ts'
import type { WebClient } from '../../bench/rig/web-client.ts'
import { verifyChain } from '../../server/src/audit/index.ts'
import { openProduct } from '../../server/src/commands/open-product.ts'
import { readConfig } from '../../server/src/platform/config.ts'
import { databaseFile } from '../../server/src/platform/db/open-database.ts'
import { keepActing, keepAsking, type Stage } from './acts.ts'
import { checkAccount, checkAsked, checkLetters } from './checks.ts'
import { type Ledger, newLedger, surelyLive } from './ledger.ts'
import { collectLetters } from './letters.ts'
import { seededDice } from './seeded-dice.ts'

const ACTED_ON = 8
/** Who asks by "Forgot your password?" in one round, at most. */
const ASKING = 4
/** How long letters may take once the server runs undisturbed; a lease of a dead one takes 2 minutes. */
const LETTERS_DUE_MS = 150_000

export interface KillRounds {
  readonly engine: Installation['engine']
  readonly rounds: number
  readonly seed: number
  /** Waits out in real time what a dead server still holds; otherwise its end is moved to now. */
  readonly patient: boolean
  say(line: string): void
}

export interface KillReport {
  readonly faults: readonly string[]
  readonly acknowledged: ReadonlyMap<string, number>
  readonly repeatedLetters: number
  readonly auditEvents: number
}

/** F1, N1: the real server under load, killed at random and restarted, with a ledger of all it acknowledged. */
export async function killRounds(wish: KillRounds): Promise<KillReport> {
  const sink = await startMailSink()
  const place = await newInstallation(wish.engine, { SMTP_URL: sink.url })
  try {
    return await run(wish, place, sink)
  } finally {
    await place.remove()
    await sink.close()
  }
}

async function run(wish: KillRounds, place: Installation, sink: MailSink): Promise<KillReport> {
  const dice = seededDice(wish.seed)
  const letters = collectLetters(sink)
  const people = await seedPeople(place.env, ACTED_ON + wish.rounds * ASKING, ACTED_ON)
  const ledger = newLedger(people.slice(0, ACTED_ON))
  const mayAsk = people.slice(ACTED_ON)
  let server = await startServer(place.env)
  const owner = await ownerClient(server.origin)
  await raiseLimits(owner)
  const stageOf = (isOver: () => boolean): Stage => ({
    origin: server.origin,
    owner,
    ledger,
    letters,
    dice,
    isOver,
  })

  let told = 0
  for (let round = 1; round <= wish.rounds; round += 1) {
    let over = false
    const stage = stageOf(() => over)
    const load = Promise.all([
      ...ledger.accounts.map((account) => keepActing(stage, account)),
      keepAsking(stage, mayAsk.splice(0, ASKING)),
    ])
    await underWay(ledger)
    const after = Math.round(dice.next() * 300)
    await new Promise((later) => setTimeout(later, after))
    over = true
    const victim = victimOf(place, round)
    server = await killAndRestart(place, server, victim)
    await load
    const still = stageOf(() => false)
    await Promise.all(ledger.accounts.filter((a) => a.touched).map((a) => checkAccount(still, a)))
    wish.say(`round ${round}: ${victim} killed after ${after} ms, ${ledger.faults.length} faults so far`)
    for (const fault of ledger.faults.slice(told)) wish.say(`  ${fault}`)
    told = ledger.faults.length
  }

  server = await quietEnd(wish, place, server)
  await lettersArrive(
    ledger,
    stageOf(() => false),
  )
  await Promise.all(
    ledger.accounts.map((account) =>
      checkLetters(
        stageOf(() => false),
        account,
      ),
    ),
  )
  await checkAsked(stageOf(() => false))
  owner.close()
  for (const { browser } of ledger.accounts) browser?.close()
  await server.stop()
  const auditEvents = await checkDatabase(place, ledger)
  return {
    faults: [...ledger.faults, ...letters.faults],
    acknowledged: ledger.acknowledged,
    repeatedLetters: letters.repeated,
    auditEvents,
  }
}

/** The load is under way: the fresh server has answered a few dozen acts. */
async function underWay(ledger: Ledger): Promise<void> {
  const count = () => [...ledger.acknowledged.values()].reduce((sum, one) => sum + one, 0)
  const from = count()
  const until = performance.now() + 1_500
  while (count() < from + 40 && performance.now() < until) await new Promise((soon) => setTimeout(soon, 5))
}

type Victim = 'server' | 'cluster' | 'server and cluster'

/** On PostgreSQL every other round the whole cluster dies, now with the server and now without it. */
function victimOf({ cluster }: Installation, round: number): Victim {
  if (!cluster || round % 2 === 1) return 'server'
  return round % 4 === 0 ? 'server and cluster' : 'cluster'
}

async function killAndRestart(
  place: Installation,
  server: ServerProcess,
  victim: Victim,
): Promise<ServerProcess> {
  const { cluster } = place
  await Promise.all([
    victim === 'server' ? undefined : cluster?.kill(),
    victim === 'cluster' ? undefined : server.kill(),
  ])
  if (victim !== 'server') await cluster?.restart()
  if (victim !== 'cluster') return await startServer(place.env)
  // The server lives on and finds its database again by itself.
  const until = performance.now() + 20_000
  while (performance.now() < until) {
    const ready = await fetch(`${server.origin}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return server
    await new Promise((soon) => setTimeout(soon, 20))
  }
  throw new Error(`the server did not find its database again:\n${server.printed()}`)
}

async function raiseLimits(owner: WebClient): Promise<void> {
  const { status, text } = await owner.send('PATCH', '/api/v1/settings', {
    'limits.installation-per-hour': 1_000_000,
    'limits.staff-per-user-hour': 1_000_000,
  })
  if (status !== 200) throw new Error(`settings: ${status} ${text}`)
}

/** Lets the letters go that the last dead servers held: waits for it, or moves the end of their lease to now. */
async function quietEnd(
  wish: KillRounds,
  place: Installation,
  server: ServerProcess,
): Promise<ServerProcess> {
  if (wish.patient) return server
  await server.stop()
  const letGo = "update letter set lease_until = 0 where state = 'sending'"
  if (place.cluster) {
    const db = postgres(place.cluster.url, { max: 1, onnotice: () => undefined })
    await db.unsafe(letGo)
    await db.end()
  } else {
    const db = new DatabaseSync(databaseFile(place.dataDir))
    db.exec(letGo)
    db.close()
  }
  return await startServer(place.env)
}

async function lettersArrive(ledger: Ledger, stage: Stage): Promise<void> {
  const missing = () =>
    ledger.accounts.flatMap(surelyLive).filter((id) => !stage.letters.secretOf(id)).length +
    ledger.asked.filter(({ email }) => stage.letters.secretsTo(email).length === 0).length
  const until = performance.now() + LETTERS_DUE_MS
  while (missing() > 0 && performance.now() < until) await new Promise((soon) => setTimeout(soon, 50))
}

/** E1: the audit chain holds; answers its length. The embedded database is whole besides. */
async function checkDatabase(place: Installation, ledger: Ledger): Promise<number> {
  const product = await openProduct(readConfig(place.env))
  try {
    const { events, faults } = await verifyChain(product.app)
    ledger.faults.push(...faults)
    if (place.engine === 'postgres') return events
    const db = new DatabaseSync(databaseFile(place.dataDir), { readOnly: true })
    const verdict = Object.values(db.prepare('pragma integrity_check').get() ?? {})[0]
    db.close()
    if (verdict !== 'ok') ledger.faults.push(`the database is damaged: ${verdict}`)
    return events
  } finally {
    await product.close()
  }
}
