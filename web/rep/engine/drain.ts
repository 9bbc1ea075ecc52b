import type { CommandApplied } from '@latchkey/core/commands/wire'
import type { ActionRow, RepDatabase, SentBody } from '../store/database.ts'
import { isSignedIn, readAccount } from '../store/read.ts'
import type { QueuedAction } from '../store/types.ts'
import { type Answer, isOfOneAction, type Problem, type Trouble } from './ask.ts'
import type { EngineParts } from './parts.ts'
import { settleApplied, settleLater, settleRefused } from './settle.ts'

export interface Drained {
  readonly done: QueuedAction[]
  readonly refused: QueuedAction[]
  /** What stopped it; null where nothing is left that could be sent. */
  readonly trouble: Trouble | null
}

/**
 * O3: sends what is queued, in order and one at a time. An action the server has no answer for just now stays queued and
 * holds its contact's later ones back; a session that ended, or a server out of reach, stops it all.
 */
export async function drain(parts: EngineParts): Promise<Drained> {
  const { db, teller, now } = parts
  const done: QueuedAction[] = []
  const refused: QueuedAction[] = []
  const passedOver = new Set<string>()
  let kept: Trouble | null = null
  await requeueCutOff(db)
  for (;;) {
    const action = await takeNext(db, passedOver)
    if (!action) return { done, refused, trouble: kept }
    const answer = await send(parts, action.sent)
    if (answer.kind === 'ok') {
      const applied = answer.body as CommandApplied
      const settled = await settleApplied(db, action.id, applied, { now: now(), replayed: answer.replayed })
      if (settled) done.push(settled)
      teller.tell({ kind: 'applied', retailers: [], contacts: [action.contactId] })
    } else if (answer.kind === 'refused') {
      const settled = await settleRefused(db, action.id, answer.problem, now())
      if (settled) refused.push(settled)
      teller.tell({ kind: 'applied', retailers: [], contacts: [action.contactId] })
    } else {
      if (answer.kind !== 'revoked') await settleLater(db, action.id, problemIn(answer))
      if (!isOfOneAction(answer)) return { done, refused, trouble: answer }
      kept = answer
      passedOver.add(action.contactId)
    }
  }
}

function problemIn(trouble: Trouble): Problem | null {
  return trouble.kind === 'later' ? (trouble.problem ?? null) : null
}

async function send({ ask, now }: EngineParts, sent: SentBody): Promise<Answer> {
  const sentAt = new Date(now()).toISOString()
  const answer = await ask({ method: 'POST', path: '/commands', key: sent.id, body: { ...sent, sentAt } })
  if (answer.kind !== 'ok') return answer
  const applied = answer.body as Partial<CommandApplied> | null
  const isOurs =
    applied?.id === sent.id && applied.outcome === 'applied' && typeof applied.contact?.version === 'number'
  return isOurs ? answer : { kind: 'later', fault: 'server', wait: null }
}

/** The next action of the rep who is signed in, marked and its body frozen in one step. */
async function takeNext(
  db: RepDatabase,
  passedOver: ReadonlySet<string>,
): Promise<(ActionRow & { readonly sent: SentBody }) | null> {
  return await db.transaction('rw', db.actions, db.kept, async () => {
    const account = await readAccount(db)
    if (!account || !(await isSignedIn(db))) return null
    const [next] = await db.actions
      .where('state')
      .anyOf('queued', 'sending')
      .filter(({ userId, contactId }) => userId === account.userId && !passedOver.has(contactId))
      .sortBy('position')
    if (!next) return null
    const taken = { ...next, state: 'sending' as const, sent: next.sent ?? bodyOf(next) }
    await db.actions.put(taken)
    return taken
  })
}

function bodyOf(action: ActionRow): SentBody {
  const { id, type, baseVersion, contactId, changes, email } = action
  const payload = type === 'contact.change' ? { contactId, changes } : { contactId, email: email ?? '' }
  return { id, type, baseVersion, createdAt: new Date(action.createdAt).toISOString(), payload }
}

/** Under the lock nobody else sends: what stands as `sending` was cut off. */
async function requeueCutOff(db: RepDatabase): Promise<void> {
  await db.transaction('rw', db.actions, async () => {
    await db.actions.where('state').equals('sending').modify({ state: 'queued' })
  })
}
