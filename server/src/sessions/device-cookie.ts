import type { Keys } from '../platform/keys.ts'

/** A device may have been used by a few accounts, for example at a shop's counter; the oldest goes first. */
const ACCOUNTS_KEPT = 4

/** What binds a device to an account: a new password makes every device unknown again (C8). */
export interface DeviceAccount {
  readonly accountId: string
  readonly passwordSetAt: number | null
}

/**
 * L2: whether the browser proves that it signed in to this account before. Answers its device id for its own
 * budget, or null. The cookie holds `device.mac` pairs.
 */
export function deviceStanding(
  keys: Keys,
  cookie: string | undefined,
  account: DeviceAccount,
): string | null {
  for (const entry of entriesOf(cookie)) {
    const [device = '', mac = ''] = entry.split('.')
    if (keys.macMatches(mac, 'device-cookie', ...bound(device, account))) return device
  }
  return null
}

/** The cookie after a sign-in: what it held, and this account. */
export function signDevice(
  keys: Keys,
  cookie: string | undefined,
  account: DeviceAccount,
  device: string,
): string {
  const kept = entriesOf(cookie).filter(
    (entry) =>
      !keys.macMatches(
        entry.split('.')[1] ?? '',
        'device-cookie',
        ...bound(entry.split('.')[0] ?? '', account),
      ),
  )
  const entry = `${device}.${keys.mac('device-cookie', ...bound(device, account))}`
  return [...kept, entry].slice(-ACCOUNTS_KEPT).join('~')
}

function entriesOf(cookie: string | undefined): string[] {
  return (cookie ?? '')
    .slice(0, 1000)
    .split('~')
    .filter((entry) => /^[\w-]{10,40}\.[\w-]{43}$/.test(entry))
}

function bound(device: string, account: DeviceAccount): string[] {
  return [device, account.accountId, String(account.passwordSetAt)]
}
