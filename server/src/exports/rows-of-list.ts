import type { Caller } from '@latchkey/core/actors/caller'
import type { AuditPage, AuditQuery } from '@latchkey/core/audit/wire'
import { auditTable, retailersTable, type TableCell, usersTable } from '@latchkey/core/exports/columns'
import type { ExportList } from '@latchkey/core/exports/wire'
import type { RetailerList } from '@latchkey/core/retailers/wire'
import type { UserList } from '@latchkey/core/users/user-record'
import type { App } from '../platform/app.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'
import { listRetailers } from '../retailers/index.ts'
import { listUsers } from '../users/index.ts'

/** Rows of one page: the most a list answers. */
const limit = 200

/** The audit's pages, which know every other slice; app.ts hands them in. */
export type AuditPages = (app: App, caller: Caller, query: AuditQuery) => Promise<AuditPage>

export interface Rows {
  readonly lines: TableCell[][]
  /** How many there are in all; null where that is not known. */
  readonly total: number | null
}

/** I2: what the screen of a list shows under a filter, page by page, out of the very use case that serves the screen. */
export async function* rowsOfList(
  app: App,
  caller: Caller,
  {
    list,
    filter,
  }: { readonly list: Exclude<ExportList, 'contacts' | 'website-access'>; readonly filter: object },
  auditPages: AuditPages,
): AsyncGenerator<Rows> {
  const { language } = caller
  if (list === 'retailers') {
    const query = filter as RetailerList
    yield* pages(retailersTable.line(language), (page) =>
      listRetailers(app, caller.actor, { ...query, ...page }),
    )
  } else if (list === 'users') {
    const query = filter as UserList
    yield* pages(usersTable.line(language), (page) => listUsers(app, caller, { ...query, ...page }))
  } else {
    const query = filter as AuditQuery
    yield* pages(auditTable.line(language), (page) => auditPages(app, caller, { ...query, ...page }))
  }
}

interface Page<Row> {
  readonly items: readonly Row[]
  readonly nextCursor: string | null
  readonly total?: number | undefined
}

async function* pages<Row>(
  line: (row: Row) => TableCell[],
  read: (page: { limit: number; cursor?: string }) => Promise<Page<Row>>,
): AsyncGenerator<Rows> {
  let total: number | null = null
  let cursor: string | null = null
  do {
    const page: Page<Row> = await read({ limit, ...(cursor === null ? {} : { cursor }) })
    if (page.total !== undefined) total = page.total > COUNT_CAP ? null : page.total
    yield { lines: page.items.map(line), total }
    cursor = page.nextCursor
  } while (cursor !== null)
}
