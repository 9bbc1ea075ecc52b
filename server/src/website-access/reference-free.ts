import { Refusal } from '@latchkey/core/refusal'
import { contactViewByReference } from '../contacts/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { isTaken } from '../platform/db/unique-violation.ts'
import { usernameTaken } from './username-free.ts'

/** Refuses a contact reference that another contact has. */
export async function refuseTakenReference(
  tx: Tx,
  reference: string | null,
  ownId: string | null,
): Promise<void> {
  if (reference === null) return
  const other = await contactViewByReference(tx.db, reference)
  if (other && other.id !== ownId) throw referenceTaken()
}

/** Writes contact and login; of two who take one reference or username at once the second is refused like a later one. */
export async function orTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isTaken(error, 'contact.reference')) throw referenceTaken()
    if (isTaken(error, 'website_login.username_key')) throw usernameTaken()
    throw error
  }
}

function referenceTaken(): Refusal {
  return new Refusal('reference-taken', {
    fields: [{ field: 'reference', code: 'reference-taken', message: 'reference-taken' }],
  })
}
