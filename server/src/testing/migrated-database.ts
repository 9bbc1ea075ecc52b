import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../platform/db/migrate.ts'
import { databaseFile, openDatabase } from '../platform/db/open-database.ts'
import { createTestDatabase, type TestDatabase } from './postgres.ts'
import { testClock } from './test-clock.ts'

// The product finds its schema made and nothing else, as in a start after the first; the true first start has tests
// of its own, over an empty folder and an empty database (commands/start.test.ts).
let embedded: Promise<Buffer> | undefined
let template: Promise<TestDatabase> | undefined

/** Puts an embedded database that holds the schema alone into a data folder. */
export async function putMigratedFile(dataDir: string): Promise<void> {
  embedded ??= makeEmbedded()
  writeFileSync(databaseFile(dataDir), await embedded, { mode: 0o600 })
}

/** A PostgreSQL database that holds the schema alone. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  template ??= makeTemplate()
  return await createTestDatabase((await template).name)
}

async function makeEmbedded(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-schema-'))
  try {
    await migrateAt({ dataDir: folder, databaseUrl: null })
    return readFileSync(databaseFile(folder))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function makeTemplate(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  await migrateAt({ dataDir: '', databaseUrl: database.url })
  return database
}

async function migrateAt(place: Parameters<typeof openDatabase>[0]): Promise<void> {
  const db = openDatabase(place, testClock())
  try {
    await migrate(db)
  } finally {
    await db.close()
  }
}
