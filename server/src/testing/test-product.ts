import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProduct, type Product } from '../app.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { createPages } from '../platform/pages/index.ts'
import { type StrengthScorer, strengthScorer } from '../platform/strength.ts'
import { testEngine } from './engine.ts'
import { type HttpClient, httpClient } from './http-client.ts'
import { createMigratedDatabase, putMigratedFile } from './migrated-database.ts'
import { startSmtpSink } from './smtp-sink.ts'
import { type TestClock, testClock } from './test-clock.ts'

/** Cheap enough for hundreds of tests; the real cost has tests of its own. */
const TEST_HASH_COST = { memoryCost: 64, timeCost: 1, parallelism: 1 }

const scorer = strengthScorer()
/** One for all products of a process: it keeps nothing of what it scores, and its start costs more than most tests. */
const sharedScorer: StrengthScorer = { score: scorer.score, close: async () => undefined }

/** Templates, style and scripts as read from the folder, which no test changes. */
const sharedPages = createPages()

export type Sink = Awaited<ReturnType<typeof startSmtpSink>>

/** The whole product on a real database with a real SMTP server, listening on loopback. */
export interface TestProduct extends Product {
  readonly clock: TestClock
  readonly sink: Sink
  readonly origin: string
  readonly config: Config
  readonly dataDir: string
  /** A new browser at a new address, or at the given one. */
  client(ip?: string): HttpClient
}

export interface TestProductOptions {
  readonly env?: Record<string, string>
  /** The local mailbox in place of the SMTP server. */
  readonly localMailbox?: boolean
  readonly startJobs?: boolean
  readonly hashCost?: typeof TEST_HASH_COST
}

/** Starts the product for one test (or, given a suite's context, one suite) and takes it down after it. */
export async function startTestProduct(
  t: { after(work: () => Promise<void>): void },
  options: TestProductOptions = {},
): Promise<TestProduct> {
  const ends: (() => unknown)[] = []
  t.after(async () => {
    for (const end of ends.reverse()) await end()
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-test-'))
  ends.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const database = testEngine === 'postgres' ? await createMigratedDatabase() : null
  if (database) ends.push(database.drop)
  else await putMigratedFile(dataDir)
  const sink = await startSmtpSink()
  ends.push(sink.close)
  const port = await freePort()
  const config = readConfig({
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    MAIL_FROM: 'Northgate <accounts@northgate.test>',
    TRUST_PROXY: '127.0.0.1',
    LOG_LEVEL: 'silent',
    MASTER_KEY: randomBytes(32).toString('base64'),
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...(options.localMailbox ? {} : { SMTP_URL: sink.url }),
    ...options.env,
  })
  const clock = testClock()
  const key = config.masterKey ?? randomBytes(32)
  const hashCost = options.hashCost ?? TEST_HASH_COST
  const replacements = { clock, hashCost, strength: sharedScorer, pages: sharedPages }
  const product = await createProduct(config, key, replacements)
  ends.push(product.close)
  const http = await product.createHttp()
  ends.push(() => http.close())
  await http.listen({ port, host: '127.0.0.1' })
  if (options.startJobs !== false) product.startJobs()
  let addresses = 0
  const origin = config.publicUrl.origin
  return {
    ...product,
    clock,
    sink,
    origin,
    config,
    dataDir,
    client: (ip) => httpClient(origin, ip ?? `198.51.${(addresses >> 8) & 255}.${++addresses & 255}`),
  }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  return await new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
