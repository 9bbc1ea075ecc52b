import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'
import { NewerDatabase } from './installation.ts'
import { accounts } from './migrations/0001-accounts.ts'
import { users } from './migrations/0002-users.ts'
import { invites } from './migrations/0003-invites.ts'
import { reports } from './migrations/0004-reports.ts'
import { imports } from './migrations/0005-imports.ts'
import { letterTexts } from './migrations/0006-letter-texts.ts'
import { savedViews } from './migrations/0007-saved-views.ts'
import { erasure } from './migrations/0008-erasure.ts'
import { listExports } from './migrations/0009-exports.ts'
import { repSync } from './migrations/0010-rep-sync.ts'
import { repCommands } from './migrations/0011-rep-commands.ts'
import { openidConnect } from './migrations/0012-openid-connect.ts'
import { apiKeys } from './migrations/0013-api-keys.ts'
import { linkedContacts } from './migrations/0014-linked-contacts.ts'
import { webhooks } from './migrations/0015-webhooks.ts'
import { clientSignIns } from './migrations/0016-client-sign-ins.ts'
import { scim } from './migrations/0017-scim.ts'
import { linkOfferLetters } from './migrations/0018-link-offer-letters.ts'
import { type Migration, schemaWords } from './migrations/migration.ts'

const migrations: readonly Migration[] = [
  accounts,
  users,
  invites,
  reports,
  imports,
  letterTexts,
  savedViews,
  erasure,
  listExports,
  repSync,
  repCommands,
  openidConnect,
  apiKeys,
  linkedContacts,
  webhooks,
  clientSignIns,
  scim,
  linkOfferLetters,
]

/** Brings the schema up to date in one transaction under a lock, so that two starting servers take turns. */
export async function migrate(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    if (tx.engine === 'postgres') await sql`select pg_advisory_xact_lock(7243391)`.execute(tx.db)
    await sql`create table if not exists migration (name text primary key, applied_at bigint not null)`.execute(
      tx.db,
    )
    const applied = await sql<{ name: string }>`select name from migration order by name`.execute(tx.db)
    const unknown = applied.rows.find((row) => !migrations.some((m) => m.name === row.name))
    if (unknown) throw new NewerDatabase(unknown.name)
    const names = new Set(applied.rows.map((row) => row.name))
    for (const migration of migrations.filter((m) => !names.has(m.name))) await apply(tx, migration)
  })
}

async function apply(tx: Tx, migration: Migration): Promise<void> {
  for (const statement of migration.statements(schemaWords[tx.engine]))
    await sql.raw(statement).execute(tx.db)
  await sql`insert into migration (name, applied_at) values (${migration.name}, ${tx.now})`.execute(tx.db)
}
