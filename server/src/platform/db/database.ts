import type { Instant } from '@latchkey/core/instant'
import type { CompiledQuery, Kysely, Transaction } from 'kysely'
import type { Engine, Schema } from './schema.ts'

export type { Engine, Schema } from './schema.ts'

/** Anything a store can put a statement to: inside a transaction or, for reads, outside one. */
export type Queries = Kysely<Schema> | Transaction<Schema>

/** An open transaction: its statements, its one instant, and what waits for its end. */
export interface Tx {
  readonly db: Transaction<Schema>
  readonly engine: Engine
  /** The instant of this transaction, the same for every statement in it. */
  readonly now: Instant
  /** Runs just before the commit, inside the transaction; a failure undoes everything. */
  beforeCommit(work: () => Promise<void>): void
  /** Runs after the commit; never when the transaction is undone. */
  afterCommit(work: () => void): void
}

/** A read compiled once and kept: hot paths pay no query building. */
export type KeptRead<Row> = (parameters: readonly unknown[]) => Promise<Row | undefined>

export interface TransactionOptions {
  /** Work of seconds, such as an import: on the embedded database it shares its commit with no other. */
  readonly alone?: boolean
  /**
   * For what may be done once more after a power cut, such as the note that a letter of many has left: a process that
   * dies loses nothing, but the commit does not wait for the disk. The next one that does takes it along.
   */
  readonly unhurried?: boolean
}

export interface Database {
  readonly engine: Engine
  /** Reads of what is committed. Never joins an open transaction. */
  readonly read: Kysely<Schema>
  /** Runs `work` in one transaction and answers what it answers; thrown errors undo everything. */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>
  keepRead<Row>(query: (db: Kysely<Schema>) => { compile(): CompiledQuery<Row> }): KeptRead<Row>
  /** Milliseconds the database's clock is ahead of this process's; 0 for the embedded one. */
  clockOffset(): Promise<number>
  /** E2: on the embedded database brings its log into the file and empties it, so that neither holds what was erased. */
  emptyLog(): Promise<void>
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
