import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal, type RefusalCode } from '@latchkey/core/refusal'
import { type AuditEntry, recordRefusal } from '../audit/index.ts'
import type { App } from '../platform/app.ts'

/**
 * A "no" to someone's rights or reach that is judged inside a transaction (U5, U9). The transaction is undone by it, so
 * `notingRefusals` around it leaves the audit event.
 */
export class RightRefused extends Refusal {
  readonly entry: Pick<AuditEntry, 'target' | 'detail'>

  constructor(code: RefusalCode, entry: Pick<AuditEntry, 'target' | 'detail'>) {
    super(code)
    this.entry = entry
  }
}

/** P60: runs a use case; a right it was refused for leaves an event in a transaction of its own. */
export async function notingRefusals<T>(app: App, caller: Caller, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RightRefused) {
      await recordRefusal(app, caller, { action: 'right.refused', ...error.entry })
    }
    throw error
  }
}
