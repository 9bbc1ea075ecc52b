import type { Tx } from '../platform/db/database.ts'
import type { LetterKind } from './rendering/render-letter.ts'

/** M1: a dead secret never leaves: voids and wipes a user's unsent letters of a kind. */
export async function voidUserLetters(tx: Tx, userId: string, kind: LetterKind): Promise<void> {
  await tx.db
    .updateTable('letter')
    .set({ state: 'void', sealed_secret: null, lease_until: null })
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('state', 'in', ['queued', 'sending'])
    .execute()
}
