import { randomBytes } from 'node:crypto'
import postgres from 'postgres'

export interface TestDatabase {
  readonly url: string
  /** Removes the database, cutting connections that are still open. */
  drop(): Promise<void>
}

/** A fresh, empty database in the cluster the test runner started. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = process.env.TEST_POSTGRES_URL
  if (!cluster) {
    throw new Error('No test cluster: run this file by `npm test -- <its path>`, which starts one.')
  }
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
  // A copy of template0 by files is the quickest with fsync off, and holds nothing of ours.
  await command(cluster, `create database ${name} template template0`)
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => command(cluster, `drop database if exists ${name} with (force)`) }
}

async function command(url: string, sql: string): Promise<void> {
  const connection = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await connection.unsafe(sql)
  } finally {
    await connection.end()
  }
}
