import type { Keys } from '../keys.ts'
import type { Random } from '../random.ts'
import type { Database } from './database.ts'

/** The key given is not the one this database was made with. */
export class WrongKey extends Error {
  constructor() {
    super(
      'MASTER_KEY is not the key this database was made with, so nothing sealed in it could be read. Start with the right key.',
    )
    this.name = 'WrongKey'
  }
}

/** The database was made by a newer Latchkey; its tables are not ours to touch. */
export class NewerDatabase extends Error {
  constructor(name: string) {
    super(
      `The database holds the change "${name}", which this version does not know. Start the newer version of Latchkey it came from.`,
    )
    this.name = 'NewerDatabase'
  }
}

/** N3: notes which key an empty database was made with, and stops a start under any other. */
export async function assertSameKey(db: Database, keys: Keys, random: Random): Promise<void> {
  await db.transaction(async (tx) => {
    const id = random.id<string>(tx.now)
    const row = { id, created_at: tx.now, key_check: keys.mac('key-check', id) }
    const known = await tx.db.selectFrom('installation').selectAll().orderBy('created_at').executeTakeFirst()
    if (!known) await tx.db.insertInto('installation').values(row).execute()
    else if (!keys.macMatches(known.key_check, 'key-check', known.id)) throw new WrongKey()
  })
}
