import { after, DAY, HOUR, type Instant } from '@latchkey/core/instant'
import type { Views } from './views.ts'

type AccountViews = Pick<
  Views,
  'second-factor' | 'factor-set-up' | 'totp-set-up' | 'recovery-codes' | 'confirm-sign-in' | 'user-account'
>

/** Models of a user's account and second factor, for the tests of the pages. */
export function specimenAccount(typed: string, wrong: boolean, now: Instant): AccountViews {
  const errors = (...fields: string[]) =>
    wrong ? fields.map((field) => ({ field, message: `Enter something else than ${typed}.` })) : []
  const base = '/portal'
  const factor = { name: typed, createdAt: after(now, -DAY), lastUsedAt: after(now, -HOUR) }
  const session = { device: typed, ip: typed, lastUsedAt: after(now, -DAY) }
  const device = { name: typed, linkedAt: after(now, -DAY), lastUsedAt: after(now, -HOUR) }
  return {
    'second-factor': {
      base,
      username: typed,
      ways: ['totp', 'passkey', 'recovery-code'],
      shown: wrong ? 'recovery-code' : 'totp',
      next: typed,
      errors: errors('', 'code'),
    },
    'factor-set-up': {
      base,
      username: typed,
      step: wrong ? 'code' : 'choose',
      passkeys: true,
      errors: errors('code'),
    },
    'totp-set-up': {
      base,
      begun: wrong ? null : { qr: { size: 3, path: 'M1 1h1v1h-1z' }, key: typed },
      back: '/portal/account',
      errors: errors('code'),
    },
    'recovery-codes': { base, codes: [typed, typed], next: '/portal/account', errors: [] },
    'confirm-sign-in': { base, username: typed, errors: errors('password') },
    'user-account': {
      user: { name: typed },
      base,
      person: { username: typed, type: 'admin', role: typed },
      personalWords: [typed],
      newPassword: typed,
      factors: [
        { ...factor, id: 'f1', kind: 'totp' },
        { ...factor, id: 'f2', kind: 'passkey', lastUsedAt: null },
      ],
      recoveryCodesLeft: wrong ? 1 : 9,
      demanded: true,
      recent: !wrong,
      passkeys: true,
      sessions: [
        { ...session, id: 's1', current: true },
        { ...session, id: 's2', current: false },
      ],
      devices: [{ ...device, id: 'd1', current: false }],
      errors: errors('currentPassword', 'newPassword'),
    },
  }
}
