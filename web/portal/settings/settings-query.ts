import type { SettingName, Settings } from '@latchkey/core/settings/settings'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { companyQuery, queries } from '../api/queries.ts'

/** The settings as the form edits them; they have no version, so what stands is read again before a save. */
export type SettingsRow = Settings & { readonly version: number }

const read = async (): Promise<SettingsRow> => ({ ...(await api.get('/settings')), version: 0 })

export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: read })

/** Stores what was changed, unless somebody else has meanwhile changed one of these to something else. */
export async function storeSettings(
  shown: SettingsRow,
  { version: _, ...changes }: Partial<Settings> & { readonly version: number },
): Promise<SettingsRow> {
  const current = await read()
  const names = Object.keys(changes) as SettingName[]
  if (names.some((name) => current[name] !== shown[name] && current[name] !== changes[name]))
    throw new ApiProblem({ status: 409, code: 'changed-meanwhile', detail: '', current })
  return { ...(await api.patch('/settings', { body: changes })), version: 0 }
}

export function keepSettings(row: SettingsRow): void {
  queries.setQueryData(settingsQuery.queryKey, row)
  void queries.invalidateQueries({ queryKey: companyQuery.queryKey })
}
