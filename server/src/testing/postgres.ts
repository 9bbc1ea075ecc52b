import { randomBytes } from 'node:crypto'
import postgres from 'postgres'

export interface TestDatabase {
  readonly name: string
  readonly url: string
  /** Removes the database, cutting connections that are still open. */
  drop(): Promise<void>
}

/** A database in the cluster the test runner started: fresh and empty, or a copy of another one nobody is using. */
export async function createTestDatabase(template = 'template0'): Promise<TestDatabase> {
  const cluster = process.env.TEST_POSTGRES_URL
  if (!cluster) {
    throw new Error('No test cluster: run this file by `npm test -- <its path>`, which starts one.')
  }
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
  await command(cluster, `create database ${name} template ${template}`)
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return { name, url: url.href, drop: () => command(cluster, `drop database if exists ${name} with (force)`) }
}

async function command(url: string, sql: string): Promise<void> {
  const connection = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await connection.unsafe(sql)
  } finally {
    await connection.end()
  }
}
