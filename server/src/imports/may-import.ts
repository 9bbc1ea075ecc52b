import type { Caller } from '@latchkey/core/actors/caller'
import type { Level } from '@latchkey/core/roles/rights'
import type { App } from '../platform/app.ts'
import { assertMay, notingRefusals, RightRefused } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'

/** I2, U5: importing takes write on imports, looking at imports read, and the reach of everybody's retailers: a file speaks of any. */
export async function assertMayImport(app: App, caller: Caller, level: Level = 'write'): Promise<void> {
  await assertMay(app, caller, 'imports', level)
  if (scopeOf(caller.actor) === null) return
  const detail = { module: 'imports', reason: 'outside-territories' }
  await notingRefusals(app, caller, async () => {
    throw new RightRefused('not-allowed', { detail })
  })
}
