import type { Instant } from '@latchkey/core/instant'
import { canonicalTemporaryPassword } from '@latchkey/core/temporary-passwords/temporary-password'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db/database.ts'
import { latestOf, liveOf, type TemporaryPasswordRow } from './store.ts'

/** How many of a login's past temporary passwords are remembered when a new password is checked against them. */
const REMEMBERED = 50

/** C4: the live temporary password of the login that was typed, case, hyphens and blanks aside; null for none. */
export async function matchTemporaryPassword(
  app: App,
  db: Queries,
  loginId: string,
  typed: string,
  now: Instant,
): Promise<TemporaryPasswordRow | null> {
  const canonical = canonicalTemporaryPassword(typed)
  if (canonical === null) return null
  return (await liveOf(db, [loginId], now)).find((row) => isSecretOf(app, row, canonical)) ?? null
}

/** C7: whether what was typed is a temporary password of this login, live or dead, however written. */
export async function wasTemporaryPassword(
  app: App,
  db: Queries,
  loginId: string,
  typed: string,
): Promise<boolean> {
  const canonical = canonicalTemporaryPassword(typed)
  if (canonical === null) return false
  return (await latestOf(db, loginId, REMEMBERED)).some((row) => isSecretOf(app, row, canonical))
}

/** The MAC under which a temporary password is kept: bound to its login and its row. */
export function temporaryPasswordMac(app: App, loginId: string, rowId: string, canonical: string): string {
  return app.keys.mac('temporary-password', loginId, rowId, canonical)
}

function isSecretOf(app: App, row: TemporaryPasswordRow, canonical: string): boolean {
  return app.keys.macMatches(row.mac, 'temporary-password', row.website_login_id, row.id, canonical)
}
