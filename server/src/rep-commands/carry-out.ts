import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { isTooOld } from '@latchkey/core/commands/age'
import type { Command, CommandApplied } from '@latchkey/core/commands/wire'
import { instant } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { contactView, lockContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { may } from '../roles/index.ts'
import { reaches, scopeOf } from '../territories/index.ts'
import { applyCommand, judged } from './apply-command.ts'
import { finalRefusal, fromKept, toKept } from './final-refusal.ts'
import { type CommandKey, type CommandRow, claimCommand, commandByKey, settleCommand } from './store.ts'

export interface CarriedOut {
  readonly answer: CommandApplied | Refusal
  /** It was answered before, and nothing was done this time. */
  readonly replayed: boolean
}

/** A command with what it is known by. */
interface Sent {
  readonly command: Command
  readonly key: CommandKey
  readonly row: Parameters<typeof claimCommand>[1]
}

/**
 * O3: carries out what a rep wants done, once for each key. The key, the act and its answer stand in one transaction, so
 * that a lost answer, two tabs and a replay find the first answer; a refusal undoes the act and is kept by the same key.
 * Rights, territories, version and state are those of now (U4, U5). Refuses `command-key-reused` for another command under
 * a key, and throws what is not final: such a command may come again.
 */
export async function carryOut(
  app: App,
  caller: Caller<UserActor>,
  deviceId: string | null,
  command: Command,
): Promise<CarriedOut> {
  const sent = recognised(app, caller, deviceId, command)
  const known = await commandByKey(app.db.read, sent.key)
  if (known) return await replay(app, caller, known, sent)
  const carried = await onceForAll(app, { ...caller, commandId: command.id }, sent)
  return 'known' in carried
    ? await replay(app, caller, carried.known, sent)
    : { answer: carried, replayed: false }
}

type Carried = CommandApplied | Refusal | { readonly known: CommandRow }

async function onceForAll(app: App, caller: Caller<UserActor>, sent: Sent): Promise<Carried> {
  const { command } = sent
  try {
    assertFresh(command)
    return await judged(app, caller, command, () =>
      app.db.transaction((tx) => once(tx, sent, () => applyCommand(app, tx, caller, command))),
    )
  } catch (error) {
    const refusal = finalRefusal(error)
    if (!refusal) throw error
    return await app.db.transaction((tx) => once(tx, sent, () => keptRefusal(tx, sent, refusal)))
  }
}

function recognised(app: App, { actor }: Caller<UserActor>, deviceId: string | null, command: Command): Sent {
  // When it is sent differs with each try; everything else is what the key stands for.
  const { sentAt: _, ...body } = command
  return {
    command,
    key: { userId: actor.id, id: command.id },
    row: {
      user_id: actor.id,
      id: command.id,
      device_id: deviceId,
      type: command.type,
      body_mac: app.keys.mac('rep-command', JSON.stringify(body)),
      contact_id: command.payload.contactId,
    },
  }
}

function assertFresh({ type, createdAt, sentAt }: Command): void {
  if (isTooOld(type, { createdAt: instant(createdAt), sentAt: instant(sentAt) })) {
    throw new Refusal('command-too-old')
  }
}

/** Does the work under the command's key and keeps its answer, or answers the row of whoever was first. */
async function once(
  tx: Tx,
  { key, row }: Sent,
  work: () => Promise<CommandApplied | Refusal>,
): Promise<Carried> {
  if (!(await claimCommand(tx, row))) {
    const known = await commandByKey(tx.db, key)
    if (!known) throw new Refusal('busy')
    return { known }
  }
  const answer = await work()
  await settleCommand(
    tx,
    key,
    answer instanceof Refusal
      ? { outcome: 'refused', answer: toKept(answer) }
      : { outcome: 'applied', answer: JSON.stringify(answer) },
  )
  return answer
}

/** E2: of a contact erased since he was read nothing is kept; the transaction holds him until the answer stands. */
async function keptRefusal(tx: Tx, { command }: Sent, refusal: Refusal): Promise<Refusal> {
  if (refusal.extra.current === undefined) return refusal
  const isThere = await lockContact(tx, command.payload.contactId)
  return isThere ? refusal : new Refusal('contact-not-found')
}

/**
 * U4, U5: an answer that shows the contact is given again only to one who may see him now; another is refused as he would be
 * today. Nothing was tried, so this leaves no event; what else is kept names no one and is answered word for word.
 */
async function replay(
  app: App,
  { actor }: Caller<UserActor>,
  { body_mac, outcome, answer }: CommandRow,
  { row }: Sent,
): Promise<CarriedOut> {
  if (body_mac !== row.body_mac) throw new Refusal('command-key-reused')
  const kept = answer ?? ''
  const first: CommandApplied | Refusal = outcome === 'applied' ? JSON.parse(kept) : fromKept(kept)
  const showsContact = !(first instanceof Refusal) || first.extra.current !== undefined
  const hidden = showsContact ? await hiddenNow(app, actor, row.contact_id) : null
  return { answer: hidden ?? first, replayed: true }
}

async function hiddenNow({ db }: App, actor: UserActor, contactId: string): Promise<Refusal | null> {
  if (!may(actor, 'contacts', 'read')) return new Refusal('not-allowed')
  const contact = await contactView(db.read, contactId)
  const isInReach = contact && (await reaches(db.read, scopeOf(actor), contact.retailer_id))
  return isInReach ? null : new Refusal('contact-not-found')
}
