import type { Instant } from '@latchkey/core/instant'
import type { ContactState } from '@latchkey/core/website-access/contact-state'
import type { Engine, Queries } from '../platform/db/database.ts'
import type { Reader } from '../platform/db/open-reader.ts'
import type { ContactFilter } from './filter-store.ts'
import { overtakenStates } from './present.ts'
import { readingOrder } from './reading-order.ts'

/** Rows of one batch: each ends its read, so that no export holds back what the database clears up. */
export const BATCH = 1_000

interface BatchRow {
  readonly id: string
  readonly place: string | number
  readonly state_due_at: number | null
}

/**
 * R1, I2: every contact of a filter, batch by batch, each as it stands when it is read; `stateOf` answers the state of
 * those whose row the clock has overtaken (A7).
 */
export async function* contactBatches<Row extends BatchRow>(
  { engine, read }: Reader,
  { filter: asked, now }: { readonly filter: ContactFilter; readonly now: Instant },
  rowsOf: (db: Queries, engine: Engine, filter: ContactFilter) => Promise<Row[]>,
): AsyncGenerator<{ rows: Row[]; stateOf: (id: string) => ContactState | undefined }> {
  const filter = await readingOrder(read, engine, asked)
  const batchAfter = (after: ContactFilter['after']) =>
    rowsOf(read, engine, { ...filter, after, limit: BATCH })
  let next: Promise<Row[]> | null = batchAfter(filter.after)
  while (next) {
    const rows: Row[] = await next
    const last = rows.length < BATCH ? undefined : rows.at(-1)
    // Read while what belongs to these rows is: a database beside us has two hands.
    next = last ? batchAfter({ value: last.place, id: last.id }) : null
    next?.catch(() => undefined)
    const fresh = await overtakenStates(read, rows, now)
    if (rows.length > 0) yield { rows, stateOf: (id) => fresh.get(id)?.state }
  }
}
