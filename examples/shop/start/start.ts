import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { answers, clientAt } from './client.ts'
import { exitOf, latchkey, startProgram } from './program.ts'

// `npm run example:shop`: the shop beside a server with demo data. A server that answers at ISSUER is used as it is.
const env = process.env
const issuer = new URL(env.ISSUER ?? 'http://localhost:3000')
const shopUrl = new URL(env.SHOP_URL ?? 'http://localhost:4000')
const folder = resolve('data', 'example-shop')
const shopFolder = resolve(env.SHOP_DATA ?? join(folder, 'shop'))
const children: ChildProcess[] = []
const say = (text: string) => process.stdout.write(`${text}\n`)

let stopping = false
function stop(): void {
  stopping = true
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM')
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)

try {
  await run()
} catch (error) {
  if (!stopping) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
} finally {
  stop()
  await Promise.all(children.map(exitOf))
}

async function run(): Promise<void> {
  const own = !(await answers(issuer))
  const serverEnv = own ? await startServer() : {}
  const client =
    env.CLIENT_ID && env.CLIENT_SECRET
      ? { id: env.CLIENT_ID, secret: env.CLIENT_SECRET }
      : await clientAt(issuer, { url: shopUrl, folder: shopFolder }, serverEnv)
  const shop = startProgram('shop', [], {
    SHOP_URL: shopUrl.origin,
    ISSUER: issuer.origin,
    CLIENT_ID: client.id,
    CLIENT_SECRET: client.secret,
    SHOP_DATA: shopFolder,
  })
  children.push(shop)
  await until(() => isOpen(), shop, 'The shop')
  say(guide(own))
  await Promise.race(children.map(exitOf))
  if (!stopping) throw new Error('A program ended by itself, so the other is stopped too.')
}

/** Our own server: the embedded database, letters in the local mailbox, a data folder for this alone. */
async function startServer(): Promise<Record<string, string | undefined>> {
  const dataDir = join(folder, 'server')
  const serverEnv = {
    PORT: issuer.port || '80',
    PUBLIC_URL: issuer.origin,
    DATA_DIR: dataDir,
    DATABASE_URL: undefined,
    SMTP_URL: undefined,
    LOG_LEVEL: 'warn',
  }
  const filled = join(folder, 'demo-filled')
  if (!existsSync(filled)) {
    say('Filling a new installation with people of a demonstration …')
    await latchkey(['demo', '--json'], serverEnv)
    mkdirSync(folder, { recursive: true })
    writeFileSync(filled, '')
  }
  const server = startProgram('latchkey', ['start'], serverEnv)
  children.push(server)
  await until(() => answers(issuer), server, 'The server')
  return serverEnv
}

async function isOpen(): Promise<boolean> {
  const answer = await fetch(new URL('/shop.css', shopUrl)).catch(() => null)
  return answer?.ok === true
}

async function until(holds: () => Promise<boolean>, child: ChildProcess, name: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null || stopping) throw new Error(`${name} did not start.`)
    if (await holds()) return
    await pause(200)
  }
  throw new Error(`${name} does not answer.`)
}

function guide(own: boolean): string {
  const who = own
    ? `Two contacts of the retailer Swansea Cycles with website access:
  William Hughes   username AC-10018
  Thomas Walker    username thomas.walker
They have no password yet: on the sign-in page choose "Forgot your password?" and enter the username, then
read the letter in ${issuer.origin}/mailbox and sign in with the temporary password. You come back to the shop.
Each sees the orders of the other.`
    : `Sign in as any contact with website access. Without a password choose "Forgot your password?" there.`
  return `
The shop:  ${shopUrl.origin}/

${who}
To see access end: in the portal (${issuer.origin}/portal/) switch off website access of the contact; the shop signs out
with the next click. Ctrl-C stops ${own ? 'both programs' : 'the shop'}; the next start goes on where this one ended.
`
}
