import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

type EndState = 'sent' | 'delivered' | 'failed' | 'void'

/** Ends a letter in hand; its secret is wiped. False when it was voided meanwhile. */
export async function endLetter(
  tx: Tx,
  id: string,
  state: EndState,
  answer: string | null,
): Promise<boolean> {
  return (await endLetters(tx, [{ id, state, answer }])).has(id)
}

/** The same for several, one statement for each state; answers which were still in hand. */
export async function endLetters(
  tx: Tx,
  ends: readonly { readonly id: string; readonly state: EndState; readonly answer: string | null }[],
): Promise<Set<string>> {
  const ended = new Set<string>()
  for (const state of new Set(ends.map((end) => end.state))) {
    const alike = ends.filter((end) => end.state === state)
    const cases = alike.map(({ id, answer }) => sql`when ${id} then ${answer}`)
    const rows = await tx.db
      .updateTable('letter')
      .set({
        state,
        answer: sql<string | null>`case id ${sql.join(cases, sql` `)} end`,
        sealed_secret: null,
        lease_until: null,
        ...(state === 'sent' || state === 'delivered' ? { sent_at: tx.now } : {}),
      })
      .where(
        'id',
        'in',
        alike.map((end) => end.id),
      )
      .where('state', '=', 'sending')
      .returning('id')
      .execute()
    for (const row of rows) ended.add(row.id)
  }
  return ended
}
