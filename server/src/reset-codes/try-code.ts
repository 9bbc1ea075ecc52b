import type { Caller } from '@latchkey/core/actors/caller'
import { DAY } from '@latchkey/core/instant'
import { recordAct } from '../audit/index.ts'
import { giveBack, type LimitName, takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import { isCodeOf } from './flow-secrets.ts'
import { countTry, type FlowRow, giveBackTry } from './store.ts'
import { voidFlow } from './void-flows.ts'

const wrongCodesOf = (userId: string): LimitName => `reset-code-wrong:${userId}`

/**
 * S5: whether this is the flow's code. The try is counted before anything is compared, per flow and per account and day;
 * without a try left nothing is compared. The last wrong one ends the flow for good.
 */
export async function tryCode(
  app: App,
  caller: Caller,
  flow: FlowRow,
  secret: { token: string; code: string },
): Promise<boolean> {
  const settings = app.settings()
  const most = settings['reset-codes.tries']
  const perDay = settings['reset-codes.wrong-per-day']
  return await app.db.transaction(async (tx) => {
    const note = (reason: string) =>
      recordAct(app, tx, caller, {
        action: 'user.reset-code-wrong',
        target: { kind: 'user', id: flow.user_id },
        detail: { reason },
        result: 'refused',
      })
    const tries = await countTry(tx, flow.id, most)
    if (tries === null) {
      note('no-try-left')
      return false
    }
    const today = await takeOne(tx, wrongCodesOf(flow.user_id), { limit: perDay, window: DAY })
    if (!today.within) {
      note('too-many-today')
      return false
    }
    if (isCodeOf(app, flow, secret)) return true
    note('wrong-code')
    if (tries >= most) await voidFlow(tx, flow.id, 'too-many-tries')
    return false
  })
}

/** A code that was right counts as no try, of the flow or of the day. */
export async function giveBackCode(app: App, flow: FlowRow): Promise<void> {
  await app.db.transaction(async (tx) => {
    await giveBackTry(tx, flow.id)
    await giveBack(tx, [wrongCodesOf(flow.user_id)])
  })
}
