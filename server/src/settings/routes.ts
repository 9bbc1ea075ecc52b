import { checkAccent } from '@latchkey/core/brand/brand'
import { Refusal } from '@latchkey/core/refusal'
import { type Settings, settingsChange, settingsSchema } from '@latchkey/core/settings/settings'
import { portalCompany } from '@latchkey/core/settings/wire'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { changeSettings } from './change-settings.ts'
import type { SettingsReader } from './read-settings.ts'

export function settingsRoutes(http: Http, app: App, reader: SettingsReader): void {
  http.get(
    '/api/v1/settings',
    { config: { door: 'user' }, schema: { response: { 200: settingsSchema } } },
    async (request) => {
      await assertMay(app, request.caller, 'company', 'read')
      return reader.current()
    },
  )

  http.get(
    '/api/v1/portal/company',
    { config: { door: 'user' }, schema: { response: { 200: portalCompany } } },
    async () => {
      const settings = reader.current()
      return {
        name: settings['brand.name'],
        timeZone: settings['time-zone'],
        temporaryPasswordHours: settings['temporary-password.hours'],
        resetCodeMinutes: settings['reset-codes.minutes'],
        localMailbox: app.config.smtpUrl === null,
      }
    },
  )

  http.patch(
    '/api/v1/settings',
    { config: { door: 'user' }, schema: { body: settingsChange, response: { 200: settingsSchema } } },
    async (request) => {
      const changes = Object.fromEntries(
        Object.entries(request.body).filter(([, value]) => value !== undefined),
      ) as Partial<Settings>
      const wanted = { ...reader.current(), ...changes }
      const faults = checkAccent(wanted['brand.accent-light'], wanted['brand.accent-dark']).map((fault) => ({
        ...fault,
        field: fault.field === 'accentLight' ? 'brand.accent-light' : 'brand.accent-dark',
      }))
      if (faults.length > 0) throw new Refusal('invalid-request', { fields: faults })
      return await changeSettings(app, reader, request.caller, changes)
    },
  )
}
