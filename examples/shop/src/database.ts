import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** `retailer_id` and `contact_id` are the ids of the provider's claims: they never change, names may. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS session (
    token_hash TEXT PRIMARY KEY, sub TEXT NOT NULL, sid TEXT, form_token TEXT NOT NULL, used_at INTEGER NOT NULL,
    id_token TEXT NOT NULL, access_token TEXT NOT NULL, access_ends INTEGER NOT NULL, refresh_token TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS pending_sign_in (
    state TEXT PRIMARY KEY, browser_hash TEXT NOT NULL, nonce TEXT NOT NULL, verifier TEXT NOT NULL,
    return_to TEXT NOT NULL, begun_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS logout_token (jti TEXT PRIMARY KEY, seen_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS cart_line (
    retailer_id TEXT NOT NULL, contact_id TEXT NOT NULL, product_id TEXT NOT NULL, packs INTEGER NOT NULL,
    PRIMARY KEY (retailer_id, contact_id, product_id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS shop_order (
    number INTEGER PRIMARY KEY AUTOINCREMENT, press TEXT NOT NULL, retailer_id TEXT NOT NULL,
    contact_id TEXT NOT NULL, contact_name TEXT NOT NULL, reference TEXT NOT NULL, note TEXT NOT NULL,
    placed_at INTEGER NOT NULL, UNIQUE (press, contact_id, retailer_id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS shop_order_of_retailer ON shop_order (retailer_id, number);
  CREATE TABLE IF NOT EXISTS order_line (
    number INTEGER NOT NULL REFERENCES shop_order, product_id TEXT NOT NULL, packs INTEGER NOT NULL,
    pack_size INTEGER NOT NULL, unit_cents INTEGER NOT NULL, PRIMARY KEY (number, product_id)
  ) STRICT, WITHOUT ROWID;`

/** The shop's own database: the provider's is none of its business. Null keeps it in memory. */
export function openDatabase(folder: string | null): DatabaseSync {
  // It holds tokens: nobody else on the machine may read it.
  if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const db = new DatabaseSync(folder ? join(folder, 'shop.sqlite') : ':memory:')
  db.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;')
  db.exec(TABLES)
  return db
}

/** All of it or nothing. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}
