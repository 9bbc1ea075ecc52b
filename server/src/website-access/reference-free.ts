import { Refusal } from '@latchkey/core/refusal'
import { contactViewByReference } from '../contacts/index.ts'
import type { Tx } from '../platform/db/database.ts'

/** Refuses a contact reference that another contact has. */
export async function refuseTakenReference(
  tx: Tx,
  reference: string | null,
  ownId: string | null,
): Promise<void> {
  if (reference === null) return
  const other = await contactViewByReference(tx.db, reference)
  if (!other || other.id === ownId) return
  throw new Refusal('reference-taken', {
    fields: [{ field: 'reference', code: 'reference-taken', message: 'reference-taken' }],
  })
}
