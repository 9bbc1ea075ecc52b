import { Dexie, type Table } from 'dexie'
import type { RepDatabase, Rows } from './database.ts'
import { readShown } from './read.ts'
import { type Found, SearchIndex } from './search-index.ts'
import type { Teller, Told } from './told.ts'

/** Rows read at a time, so that the screen draws between two of them. */
const CHUNK = 5_000

export interface IndexKeeper {
  /** Undefined until the index was built. */
  search(typed: string): Found | undefined
  /** Moves on with each change of the index. */
  version(): number
  subscribe(listener: () => void): () => void
  /** Resolves when everything told so far is in the index. */
  settled(): Promise<void>
  close(): void
}

/** Keeps the search index in step with the tables, whichever tab changes them. What is told are ids: the rows are read. */
export function keepIndex(db: RepDatabase, teller: Teller, tellFault: (fault: unknown) => void): IndexKeeper {
  const listeners = new Set<() => void>()
  let index: SearchIndex | undefined
  let version = 0
  let work: Promise<void> = Promise.resolve()

  const then = (step: () => Promise<void>) => {
    work = work
      .then(step)
      .catch(tellFault)
      .then(() => {
        version += 1
        for (const listener of listeners) listener()
      })
  }
  const rebuild = async () => {
    index = await readShown(db, build)
  }
  const follow = async ({ retailers, contacts }: Extract<Told, { kind: 'applied' }>) => {
    if (!index) return await rebuild()
    const into = index
    await readShown(db, async (rows) => {
      await eachOf(rows.retailers, retailers, (id, row) =>
        row ? into.putRetailer(row) : into.removeRetailer(id),
      )
      await eachOf(rows.contacts, contacts, (id, row) =>
        row ? into.putContact(row) : into.removeContact(id),
      )
    })
  }
  const stop = teller.hear((told) => {
    if (told.kind === 'replaced') then(rebuild)
    if (told.kind === 'applied') then(() => follow(told))
  })
  then(rebuild)
  return {
    search: (typed) => index?.search(typed),
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async settled() {
      for (let seen: Promise<void> | null = null; seen !== work; ) {
        seen = work
        await seen
      }
    },
    close: stop,
  }
}

async function build({ retailers, contacts }: Rows): Promise<SearchIndex> {
  const index = new SearchIndex()
  await eachRow(retailers, (row) => index.putRetailer(row))
  await eachRow(contacts, (row) => index.putContact(row))
  index.prepare()
  return index
}

async function eachRow<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  visit: (row: Row) => void,
): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const rows: Row[] = await table
      .where(':id')
      .between(last, Dexie.maxKey, false, true)
      .limit(CHUNK)
      .toArray()
    for (const row of rows) visit(row)
    last = rows.length < CHUNK ? undefined : rows.at(-1)?.id
  }
}

async function eachOf<Row>(
  table: Table<Row, string>,
  ids: readonly string[],
  visit: (id: string, row: Row | undefined) => void,
): Promise<void> {
  const rows = await table.bulkGet([...ids])
  for (const [place, id] of ids.entries()) visit(id, rows[place])
}
