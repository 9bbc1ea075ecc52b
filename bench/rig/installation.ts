import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cluster, findPostgres, startPostgres } from '../../scripts/postgres.ts'
import { freePort, type ServerEnvironment } from './server-process.ts'

export interface Installation {
  readonly engine: 'sqlite' | 'postgres'
  readonly env: ServerEnvironment
  readonly cluster: Cluster | undefined
  readonly dataDir: string
  remove(): Promise<void>
}

/** A folder, a port and, for PostgreSQL, a durable cluster of its own, as in production. */
export async function newInstallation(
  engine: 'sqlite' | 'postgres',
  more: Record<string, string> = {},
): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
  const port = await freePort()
  const cluster = engine === 'postgres' ? await durableCluster() : undefined
  const env = {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    MASTER_KEY: randomBytes(32).toString('base64'),
    MAIL_FROM: 'Northgate <accounts@northgate.test>',
    TRUST_PROXY: '127.0.0.1',
    LOG_LEVEL: 'warn',
    ...(cluster ? { DATABASE_URL: cluster.url } : {}),
    ...more,
  }
  return {
    engine,
    env,
    cluster,
    dataDir,
    async remove() {
      await cluster?.stop()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function durableCluster(): Promise<Cluster> {
  const found = findPostgres()
  if ('why' in found) throw new Error(found.why)
  return await startPostgres({ programs: found.programs, durable: true })
}
