import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@latchkey/server/testing/postgres'
import { startSmtpSink } from '@latchkey/server/testing/smtp-sink'
import { type Gate, openGate } from './gate.ts'

const root = join(import.meta.dirname, '../..')

type Sink = Awaited<ReturnType<typeof startSmtpSink>>

/** The product as a company runs it: a process of its own with a data folder of its own. */
export interface ShippedServer {
  readonly origin: string
  /** The one-time link the first start prints. */
  readonly setupLink: string
  /** What stands in place of a company's mail server; null with the local mailbox. */
  readonly sink: Sink | null
  /** What browsers pass through on their way to it; null where nothing was to stand between. */
  readonly gate: Gate | null
  /** Everything the server has printed. */
  printed(): string
  stop(): Promise<void>
}

export interface ServerWishes {
  readonly mail: 'smtp' | 'mailbox'
  readonly engine: 'sqlite' | 'postgres'
  /** People reach it through a gate that can fail like a network. */
  readonly gate?: boolean
}

/** Starts `latchkey start` on an empty installation and resolves when it has printed the set-up link. */
export async function startShippedServer(wishes: ServerWishes): Promise<ShippedServer> {
  const ends: (() => unknown)[] = []
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  try {
    const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-e2e-'))
    ends.push(() => rmSync(dataDir, { recursive: true, force: true }))
    const database = wishes.engine === 'postgres' ? await createTestDatabase() : null
    if (database) ends.push(database.drop)
    const sink = wishes.mail === 'smtp' ? await startSmtpSink() : null
    if (sink) ends.push(sink.close)
    const port = await freePort()
    const gate = wishes.gate ? await openGate(port) : null
    if (gate) ends.push(gate.close)
    const origin = `http://localhost:${gate?.port ?? port}`
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, 'bin/latchkey.js'), 'start'],
      {
        cwd: dataDir,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...inherited(),
          PORT: String(port),
          PUBLIC_URL: origin,
          DATA_DIR: dataDir,
          MAIL_FROM: 'Northgate Wholesale <accounts@northgate.test>',
          LOG_LEVEL: 'warn',
          ...(database
            ? { DATABASE_URL: database.url, MASTER_KEY: Buffer.alloc(32, 7).toString('base64') }
            : {}),
          ...(sink ? { SMTP_URL: sink.url, BOUNCE_ADDRESS: 'bounces@northgate.test' } : {}),
        },
      },
    )
    let printed = ''
    const heard = new Set<() => void>()
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        for (const look of heard) look()
      })
    }
    const ended = new Promise<number | null>((done) => child.once('exit', done))
    ends.push(async () => {
      child.kill('SIGTERM')
      await ended
    })
    const link = new Promise<string>((found) => {
      const look = () => {
        const [url] = /http\S+\/setup\/\S+/.exec(printed) ?? []
        if (url) found(url)
      }
      heard.add(look)
    })
    const died = ended.then((code) => {
      throw new Error(`the server ended with code ${code}:\n${printed}`)
    })
    died.catch(() => undefined)
    const setupLink = await Promise.race([link, died])
    return { origin, setupLink, sink, gate, printed: () => printed, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

// The server of a test takes nothing of a developer's own settings.
function inherited(): Record<string, string> {
  const { PATH = '', TMPDIR = tmpdir() } = process.env
  return { PATH, TMPDIR }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
