import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BareSink, startBareSink } from '../../bench/rig/bare-sink.ts'
import { importContacts } from '../../bench/rig/bulk-people.ts'
import { type Installation, newInstallation } from '../../bench/rig/installation.ts'
import { ownerClient, seedPeople } from '../../bench/rig/people.ts'
import {
  freePort,
  type ServerEnvironment,
  type ServerProcess,
  startServer,
} from '../../bench/rig/server-process.ts'

/** How long letters may take once nobody is killed any more; a lease of a dead server takes 2 minutes. */
const LETTERS_DUE_MS = 240_000

export interface InviteKills {
  readonly engine: Installation['engine']
  readonly people: number
  readonly kills: number
  /** Servers that share the work; more than one on PostgreSQL alone. */
  readonly servers: 1 | 2
}

export interface InviteKillReport {
  readonly state: string
  readonly total: number
  /** By recipient how many mails he got. */
  readonly mails: ReadonlyMap<string, number>
  /** Mails with the Message-ID of one that came before. */
  readonly repeats: number
  readonly messageIds: number
}

/** I1, F1: a bulk invite on the real server, killed with SIGKILL again and again while mails leave. */
export async function inviteKills(wish: InviteKills): Promise<InviteKillReport> {
  const sink = await startBareSink()
  const place = await newInstallation(wish.engine, { SMTP_URL: sink.url })
  const secondDir = mkdtempSync(join(tmpdir(), 'latchkey-second-'))
  try {
    const port = String(await freePort())
    const second: ServerEnvironment = {
      ...place.env,
      PORT: port,
      PUBLIC_URL: place.env.PUBLIC_URL,
      DATA_DIR: secondDir,
    }
    return await run(wish, [place.env, second].slice(0, wish.servers), sink)
  } finally {
    await place.remove()
    rmSync(secondDir, { recursive: true, force: true, maxRetries: 5 })
    await sink.close()
  }
}

async function run(
  wish: InviteKills,
  envs: readonly ServerEnvironment[],
  sink: BareSink,
): Promise<InviteKillReport> {
  const [env] = envs
  if (!env) throw new Error('no server to start')
  await seedPeople(env, 1, 0)
  await importContacts(env, wish.people)
  const servers: ServerProcess[] = []
  for (const each of envs) servers.push(await startServer(each))
  try {
    const owner = await ownerClient(env.PUBLIC_URL)
    const made = await owner.send('POST', '/api/v1/invites', { filter: { search: 'Invited' } })
    if (made.status !== 201) throw new Error(`invite: ${made.status} ${made.text}`)
    owner.close()
    for (let kill = 0; kill < wish.kills; kill += 1) {
      // Somewhere in each stretch, never at its end: there is still something to lose.
      const from = (wish.people * (kill + 0.2 + Math.random() * 0.6)) / (wish.kills + 1)
      await sink.reach(Math.max(1, Math.floor(from)), LETTERS_DUE_MS)
      const dying = kill % servers.length
      await servers[dying]?.kill()
      servers[dying] = await startServer(envs[dying] ?? env)
    }
    return await report(wish, sink, env, made.json().id)
  } finally {
    for (const server of servers) await server.stop()
  }
}

async function report(
  wish: InviteKills,
  sink: BareSink,
  env: ServerEnvironment,
  id: string,
): Promise<InviteKillReport> {
  const client = await ownerClient(env.PUBLIC_URL)
  const until = performance.now() + LETTERS_DUE_MS
  let now = (await client.send('GET', `/api/v1/invites/${id}`)).json()
  while (now.state !== 'finished' && performance.now() < until) {
    await new Promise((soon) => setTimeout(soon, 250))
    now = (await client.send('GET', `/api/v1/invites/${id}`)).json()
  }
  client.close()
  await sink.reach(wish.people, 10_000)
  const mails = new Map<string, number>()
  for (const { to } of sink.arrivals) mails.set(to, (mails.get(to) ?? 0) + 1)
  const messageIds = new Set(sink.arrivals.map((mail) => mail.messageId)).size
  const repeats = sink.arrivals.length - messageIds
  return { state: now.state, total: now.counts.sent, mails, repeats, messageIds }
}
