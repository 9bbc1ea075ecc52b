import type { MailState } from '@latchkey/core/contacts/wire'
import { recordChanges } from '../changes/index.ts'
import type { Queries, Tx } from '../platform/db/database.ts'
import { type ContactView, contactViews } from './store.ts'

/** Several contacts, those that exist, by id. */
export async function contactViewsOf(db: Queries, ids: readonly string[]): Promise<ContactView[]> {
  if (ids.length === 0) return []
  return await contactViews(db).where('contact.id', 'in', ids).execute()
}

/** Holds several contacts until the transaction ends, in one order so that two callers cannot wait for each other. */
export async function lockContacts(tx: Tx, ids: readonly string[]): Promise<ContactView[]> {
  await holdContacts(tx, ids)
  return await contactViewsOf(tx.db, ids)
}

/** The same for whoever need not read them. */
export async function holdContacts({ db, engine }: Tx, ids: readonly string[]): Promise<void> {
  if (engine !== 'postgres' || ids.length === 0) return
  await db.selectFrom('contact').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/** The first temporary password is the invite; from then on these contacts have been invited. */
export async function markInvited(tx: Tx, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length === 0) return
  await tx.db.updateTable('contact').set({ invited_at: tx.now }).where('id', 'in', contactIds).execute()
}

/** Writes and counts as changed (O4) only where it says something else already. */
export async function setMailStates(
  tx: Tx,
  contactIds: readonly string[],
  state: MailState | null,
): Promise<void> {
  const changed = await tx.db
    .updateTable('contact')
    .set({ mail_state: state })
    .where('id', 'in', contactIds)
    .where((e) =>
      state === null
        ? e('mail_state', 'is not', null)
        : e.or([e('mail_state', 'is', null), e('mail_state', '<>', state)]),
    )
    .returning(['id', 'retailer_id as retailerId'])
    .execute()
  recordChanges(tx, 'contact', changed)
}
