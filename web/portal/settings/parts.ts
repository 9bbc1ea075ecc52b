import type { SettingName } from '@latchkey/core/settings/settings'
import type { SettingsTab } from './search.ts'

/** Settings that are edited and saved together. */
export interface SettingsPart {
  readonly key:
    | 'brand'
    | 'region'
    | 'keeping'
    | 'contacts'
    | 'codes'
    | 'asking'
    | 'sending'
    | 'sessions'
    | 'portal'
  readonly names: readonly SettingName[]
}

/** What each tab holds, in the order it is shown. */
export const partsOf: Readonly<Record<SettingsTab, readonly SettingsPart[]>> = {
  company: [
    { key: 'brand', names: ['brand.name', 'brand.accent-light', 'brand.accent-dark', 'brand.logo'] },
    { key: 'region', names: ['language', 'time-zone'] },
    { key: 'keeping', names: ['retention.letters-days', 'retention.audit-months'] },
  ],
  passwords: [
    {
      key: 'contacts',
      names: [
        'temporary-password.hours',
        'letters.include-username',
        'contacts.four-eyes',
        'passwords.refuse-common',
      ],
    },
    { key: 'codes', names: ['reset-codes.minutes', 'reset-codes.tries', 'reset-codes.wrong-per-day'] },
  ],
  limits: [
    {
      key: 'asking',
      names: [
        'limits.contact-minutes-between',
        'limits.contact-per-day',
        'limits.contact-per-30-days',
        'limits.mailbox-per-day',
        'limits.requests-per-address-hour',
        'limits.installation-per-hour',
      ],
    },
    { key: 'sending', names: ['limits.staff-per-user-hour', 'limits.sign-in-failures-per-address'] },
  ],
  'sign-in': [
    {
      key: 'sessions',
      names: [
        'sessions.contact-idle-days',
        'sessions.contact-most-days',
        'sessions.portal-idle-minutes',
        'sessions.portal-most-hours',
        'sessions.device-days',
      ],
    },
    { key: 'portal', names: ['sign-in.concealed'] },
  ],
}

/** The id of a setting's field on the page. */
export const fieldId = (name: SettingName) => `set-${name.replaceAll('.', '-')}`
