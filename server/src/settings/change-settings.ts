import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { type SettingName, type Settings, settingsSchema } from '@latchkey/core/settings/settings'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay } from '../roles/index.ts'
import type { SettingsReader } from './read-settings.ts'
import { writeSetting } from './store.ts'

/** Changes the given settings and leaves the rest. The audit event holds before and after (E1). */
export async function changeSettings(
  app: App,
  reader: SettingsReader,
  caller: Caller,
  changes: Partial<Settings>,
): Promise<Settings> {
  await assertMay(app, caller, 'company', 'write')
  const before = reader.current()
  const names = Object.keys(changes) as SettingName[]
  const unknown = names.find((name) => !(name in settingsSchema.shape))
  if (unknown) throw new Refusal('setting-unknown')
  await app.db.transaction(async (tx) => {
    for (const name of names) await writeSetting(tx, name, changes[name], tx.now)
    recordAct(app, tx, caller, {
      action: 'settings.changed',
      detail: { before: pick(before, names), after: pick({ ...before, ...changes }, names) },
    })
  })
  await reader.refresh()
  return reader.current()
}

// A logo is a picture, not a fact; the event says only that there is one.
function pick(settings: Settings, names: readonly SettingName[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => [name, name === 'brand.logo' ? (settings[name] ? 'set' : 'none') : settings[name]]),
  )
}
