import type { Caller } from '@latchkey/core/actors/caller'
import type { Command, CommandApplied } from '@latchkey/core/commands/wire'
import { repContactWire } from '@latchkey/core/sync/wire'
import { toWire } from '@latchkey/core/wire/list'
import { contactView, presentContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { changeContactWithin, judgedChange, judgedReset, sendResetWithin } from '../website-access/index.ts'

/** U4, P60: the rights a command needs, judged as at every other door, around the transaction it is carried out in. */
export async function judged<T>(
  app: App,
  caller: Caller,
  { type, payload }: Command,
  work: () => Promise<T>,
): Promise<T> {
  return type === 'contact.change'
    ? await judgedChange(app, caller, payload.contactId, work)
    : await judgedReset(app, caller, payload.contactId, work)
}

/** O2, C1: does what the portal's own acts do, and answers the contact as he is then. No answer holds a secret (A6). */
export async function applyCommand(
  app: App,
  tx: Tx,
  caller: Caller,
  command: Command,
): Promise<CommandApplied> {
  const { id, baseVersion: version, payload } = command
  if (command.type === 'contact.change') {
    const { contactId, changes } = command.payload
    await changeContactWithin(app, tx, caller, contactId, { version, ...changes })
    return { id, outcome: 'applied', contact: await contactNow(tx, contactId) }
  }
  const { contactId, email } = command.payload
  const { letterId, expiresAt } = await sendResetWithin(app, tx, caller, contactId, { version, email })
  const contact = await contactNow(tx, payload.contactId)
  return { id, outcome: 'applied', contact, letterId, expiresAt: toWire(expiresAt) }
}

async function contactNow(tx: Tx, contactId: string) {
  const contact = await contactView(tx.db, contactId)
  if (!contact) throw new Error(`contact ${contactId} is not there after his change`)
  return repContactWire.parse(await presentContact(tx.db, contact, tx.now))
}
