import { generateRecoveryCode, RECOVERY_CODES } from '@latchkey/core/second-factors/recovery-code'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { replaceRecoveryCodes } from './store.ts'

/** L5: ten new recovery codes in the place of those before. They are answered once; their MACs are kept. */
export async function makeRecoveryCodes(app: App, tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => generateRecoveryCode(app.random.index))
  const rows = codes.map((code) => ({
    id: app.random.id<string>(tx.now),
    user_id: userId,
    mac: app.keys.mac('recovery-code', userId, code.replaceAll('-', '')),
    created_at: tx.now,
    used_at: null,
    voided_at: null,
  }))
  await replaceRecoveryCodes(tx, userId, rows)
  return codes
}
