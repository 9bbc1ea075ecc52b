import type { Queries } from '../platform/db/database.ts'

const AT_ONCE = 500

interface ContactFacts {
  readonly id: string
  readonly retailerId: string
  readonly active: boolean
  readonly websiteAccess: boolean
}

interface RetailerFacts {
  readonly id: string
  readonly accountNumber: string
  readonly active: boolean
}

interface UserFacts {
  readonly id: string
  readonly type: string
  readonly active: boolean
}

export async function contactFacts(db: Queries, ids: readonly string[]): Promise<Map<string, ContactFacts>> {
  const rows = await among(ids, (some) =>
    db
      .selectFrom('contact')
      .select(['id', 'retailer_id', 'deactivated_at', 'access_granted_at'])
      .where('id', 'in', some)
      .execute(),
  )
  return byId(
    rows.map((row) => ({
      id: row.id,
      retailerId: row.retailer_id,
      active: row.deactivated_at === null,
      websiteAccess: row.access_granted_at !== null,
    })),
  )
}

export async function retailerFacts(
  db: Queries,
  ids: readonly string[],
): Promise<Map<string, RetailerFacts>> {
  const rows = await among(ids, (some) =>
    db
      .selectFrom('retailer')
      .select(['id', 'account_number', 'deactivated_at'])
      .where('id', 'in', some)
      .execute(),
  )
  return byId(
    rows.map((row) => ({
      id: row.id,
      accountNumber: row.account_number,
      active: row.deactivated_at === null,
    })),
  )
}

export async function userFacts(db: Queries, ids: readonly string[]): Promise<Map<string, UserFacts>> {
  const rows = await among(ids, (some) =>
    db.selectFrom('staff_user').select(['id', 'type', 'deactivated_at']).where('id', 'in', some).execute(),
  )
  return byId(rows.map((row) => ({ id: row.id, type: row.type, active: row.deactivated_at === null })))
}

/** Whom letters are for, by the letter. */
export async function contactsOfLetters(db: Queries, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await among(ids, (some) =>
    db.selectFrom('letter').select(['id', 'contact_id']).where('id', 'in', some).execute(),
  )
  return new Map(rows.flatMap(({ id, contact_id }) => (contact_id === null ? [] : [[id, contact_id]])))
}

async function among<Row>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const all = [...new Set(ids)]
  const rows: Row[] = []
  for (let from = 0; from < all.length; from += AT_ONCE)
    rows.push(...(await read(all.slice(from, from + AT_ONCE))))
  return rows
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
