import type { Database, Queries, Tx } from '../platform/db/database.ts'

/** The session for which a token stands by: handed out to come next, or the one before the present. */
export function keepStandbyRead(db: Database) {
  return db.keepRead((read) =>
    read
      .selectFrom('session')
      .select(['id', 'token_mac', 'next_token_mac', 'former_token_mac', 'token_since'])
      .where((e) => e.or([e('next_token_mac', '=', ''), e('former_token_mac', '=', '')])),
  )
}

/** O6: whether a token is of a device whose user was erased. */
export function keepGoneRead(db: Database) {
  return db.keepRead((read) => read.selectFrom('gone_device_token').select('gone_at').where('mac', '=', ''))
}

/** Notes the token that is to be handed out next; false where the given one is not the present one (any more). */
export async function noteNextToken(
  tx: Tx,
  id: string,
  { present, next }: { present: string; next: string },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('session')
    .set({ next_token_mac: next })
    .where('id', '=', id)
    .where('token_mac', '=', present)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The next token becomes the present one, and that the former. Of several that come with it at once the first does it. */
export async function promoteToken(tx: Tx, id: string, next: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('session')
    .set((e) => ({
      former_token_mac: e.ref('token_mac'),
      token_mac: next,
      next_token_mac: null,
      token_since: tx.now,
    }))
    .where('id', '=', id)
    .where('next_token_mac', '=', next)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The rep session a token belongs to, whether it is the present one or stands by, and whether it lives or not. */
export async function sessionOfToken(
  db: Queries,
  mac: string,
): Promise<{ id: string; device_id: string | null } | undefined> {
  return await db
    .selectFrom('session')
    .select(['id', 'device_id'])
    .where('face', '=', 'rep')
    .where((e) =>
      e.or([e('token_mac', '=', mac), e('next_token_mac', '=', mac), e('former_token_mac', '=', mac)]),
    )
    .executeTakeFirst()
}

/** O6: keeps the tokens of a user's devices when his sessions go, so that the devices still hear that they are gone. */
export async function rememberGoneDevices(tx: Tx, userId: string): Promise<void> {
  const sessions = await tx.db
    .selectFrom('session')
    .select(['token_mac', 'next_token_mac', 'former_token_mac'])
    .where('user_id', '=', userId)
    .where('device_id', 'is not', null)
    // A token noted at the same moment is either waited for and among these, or finds no session and is not handed out.
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .execute()
  const macs = sessions.flatMap((row) =>
    [row.token_mac, row.next_token_mac, row.former_token_mac].filter((mac) => mac !== null),
  )
  if (macs.length === 0) return
  const rows = macs.map((mac) => ({ mac, gone_at: tx.now }))
  await tx.db
    .insertInto('gone_device_token')
    .values(rows)
    .onConflict((conflict) => conflict.column('mac').doNothing())
    .execute()
}

export async function sweepGoneDevices(tx: Tx, keptSince: number): Promise<void> {
  await tx.db.deleteFrom('gone_device_token').where('gone_at', '<', keptSince).execute()
}
