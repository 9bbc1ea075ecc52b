import { timingSafeEqual } from 'node:crypto'
import type { Provisioning, UserActor } from '@latchkey/core/actors/caller'
import type { SessionId } from '@latchkey/core/ids'
import { type Instant, instant } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { intersection, type Rights } from '@latchkey/core/roles/rights'
import type { App } from '../platform/app.ts'
import { countWrongSecret, type KeyDoor } from '../sessions/index.ts'
import { userActor } from '../users/index.ts'
import { readKey } from './key-text.ts'
import { type KeyReadRow, keepKeyRead, TOUCH_AFTER, touchKey } from './store.ts'

/**
 * D2: whom a key acts for, with the rights of its scope that he has now. A key that is unknown, wrong, ended, expired or
 * of an inactive user is `key-refused` in every case, and counts against its address and prefix (L2): past their budget
 * a wrong one is `too-many-attempts`. A right one is never stopped by them: nobody guesses 256 bits.
 */
export function keyDoor(app: App): KeyDoor {
  const keyRow = keepKeyRead(app.db)
  return async (text, ip) => {
    const given = readKey(text)
    const row = given ? await keyRow([given.id]) : undefined
    const now = app.clock.now()
    // One MAC whatever was found, so that the time says nothing of what is there.
    const mac = app.keys.mac('api-key', given?.id ?? '', given?.secret ?? '')
    if (!row || !isRight(row, mac, now) || !lives(row, now)) {
      await countWrongSecret(app, ip)
      throw new Refusal('key-refused')
    }
    touchLater(app, row, ip, now)
    return actorOf(row)
  }
}

function isRight(row: KeyReadRow, mac: string, now: Instant): boolean {
  const isPresent = same(row.secret_mac, mac)
  const isFormer = same(row.former_mac ?? '', mac) && (row.former_until ?? 0) > now
  return isPresent || isFormer
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

// D2, U6: acts end keys by a mark; the user's own standing is the second lock on the same door.
function lives(row: KeyReadRow, now: Instant): boolean {
  return row.ended_at === null && row.expires_at > now && row.deactivated_at === null
}

function actorOf(row: KeyReadRow): UserActor {
  const scope = JSON.parse(row.scope) as Rights
  // No session: a program acts for him.
  const user = userActor(row, { sessionId: '' as SessionId, face: 'portal', authenticatedAt: instant(0) })
  return {
    ...user,
    // What is the owner's alone is no program's.
    isOwner: false,
    rights: intersection(user.rights, scope),
    key: {
      id: row.key_id,
      name: row.key_name,
      scope,
      ...(row.provisioning === null ? {} : { provisioning: JSON.parse(row.provisioning) as Provisioning }),
    },
  }
}

function touchLater(app: App, row: KeyReadRow, ip: string, now: Instant): void {
  if (row.last_used_at !== null && now - row.last_used_at < TOUCH_AFTER) return
  // The request does not wait for it: a lost touch costs five minutes of exactness.
  app.db
    .transaction((tx) => touchKey(tx, row.key_id, ip))
    .catch((error: unknown) => app.log.warn({ err: error }, 'last use could not be written'))
}
