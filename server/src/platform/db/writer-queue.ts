import type { DatabaseSync } from 'node:sqlite'
import { Refusal } from '@latchkey/core/refusal'
import { pause, stopwatch } from '../clock.ts'
import type { TransactionOptions } from './database.ts'

/** How long a writer of another process may hold the file before we say we are busy, in milliseconds. */
const BUSY_LIMIT = 10_000
/** How long a transaction may wait for the ones before it, in milliseconds. */
const QUEUE_LIMIT = 30_000
/** One commit takes what is waiting: at most so many, gathered for at most so many milliseconds. */
const BATCH_SIZE = 64
const BATCH_TIME = 8

interface Done<T> {
  readonly result: T
  runAfter(): void
}

interface Waiting {
  readonly alone: boolean
  readonly unhurried: boolean
  readonly waited: () => number
  work(): Promise<Done<unknown>>
  resolve(result: unknown): void
  reject(error: unknown): void
}

/**
 * The line before the one writer. A commit is a wait for the disk, so transactions that are waiting anyway share
 * one: each in a savepoint of its own, undone alone when it fails, and answered only once the shared commit is on disk.
 */
export function writerQueue(writer: DatabaseSync) {
  const line: Waiting[] = []
  let draining = Promise.resolve()
  let busy = false
  let durable = true

  async function drain(): Promise<void> {
    while (line.length > 0) {
      try {
        waitForDisk(!line.every((one) => one.unhurried))
        await begin(writer)
      } catch (error) {
        line.shift()?.reject(error)
        continue
      }
      settle(await runBatch())
    }
    busy = false
  }

  /** Safe from the death of the process in either case; the disk is waited for unless nobody in line asks for it. */
  function waitForDisk(wanted: boolean): void {
    if (wanted !== durable) writer.exec(`pragma synchronous = ${wanted ? 'full' : 'normal'}`)
    durable = wanted
  }

  async function runBatch(): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    const elapsed = stopwatch()
    let last: Waiting | undefined
    do {
      last = line.shift()
      if (!last) break
      outcomes.push(await runOne(last))
      // Without a transaction the file has undone everything by itself, as on a full disk.
    } while (
      !last.alone &&
      !line[0]?.alone &&
      (durable || line[0]?.unhurried) &&
      outcomes.length < BATCH_SIZE &&
      elapsed() < BATCH_TIME &&
      writer.isTransaction
    )
    return outcomes
  }

  async function runOne(one: Waiting): Promise<Outcome> {
    if (one.waited() > QUEUE_LIMIT) return { one, error: new Refusal('busy') }
    writer.exec('savepoint one')
    try {
      const done = await one.work()
      writer.exec('release one')
      return { one, done }
    } catch (error) {
      if (writer.isTransaction) writer.exec('rollback to one; release one')
      return { one, error }
    }
  }

  function settle(outcomes: readonly Outcome[]): void {
    const lost = commit()
    for (const { one, done, error } of outcomes) {
      if (error !== undefined || done === undefined) one.reject(told(error))
      else if (lost !== null) one.reject(told(lost))
      else {
        done.runAfter()
        one.resolve(done.result)
      }
    }
  }

  function commit(): unknown {
    try {
      if (!writer.isTransaction) return new Refusal('disk-full')
      writer.exec('commit')
      return null
    } catch (error) {
      if (writer.isTransaction) writer.exec('rollback')
      return error
    }
  }

  return {
    /** `alone` shares its commit with nobody: work that takes seconds would keep the others waiting for theirs. */
    run<T>(
      work: () => Promise<Done<T>>,
      { alone = false, unhurried = false }: TransactionOptions = {},
    ): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        const waited = stopwatch()
        line.push({ alone, unhurried, waited, work, resolve: resolve as (result: unknown) => void, reject })
        if (busy) return
        // Said before the work begins: what fails at once has ended by the time it returns.
        busy = true
        draining = drain()
      })
    },
    async idle(): Promise<void> {
      await draining
    },
  }
}

interface Outcome {
  readonly one: Waiting
  readonly done?: Done<unknown>
  readonly error?: unknown
}

async function begin(writer: DatabaseSync): Promise<void> {
  const elapsed = stopwatch()
  for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
    try {
      writer.exec('begin immediate')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
      if (elapsed() > BUSY_LIMIT) throw new Refusal('busy')
      await pause(wait)
    }
  }
}

function told(error: unknown): unknown {
  return isDiskFull(error) ? new Refusal('disk-full') : error
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|database table is locked/.test(error.message)
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /database or disk is full|disk I\/O error/.test(error.message)
}
