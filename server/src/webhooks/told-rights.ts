import { allows, type Rights } from '@latchkey/core/roles/rights'
import { moduleOf, type WebhookEvent } from '@latchkey/core/webhooks/events'
import type { Queries } from '../platform/db/database.ts'
import { presentRights } from '../roles/index.ts'
import { isLimited, userById } from '../users/index.ts'

/** D2, U9: whether an endpoint is told of a type, by the present rights of the user who answers for it. */
export function mayBeTold(rights: Rights, type: WebhookEvent): boolean {
  return allows(rights, moduleOf(type), 'read')
}

/** The present rights of users; none where their sight is limited (U5), as what is told is of every territory. */
export async function toldRights(db: Queries, userIds: readonly string[]): Promise<Map<string, Rights>> {
  const rights = new Map<string, Rights>()
  for (const id of new Set(userIds)) {
    const user = await userById(db, id)
    rights.set(id, !user || isLimited(user) ? {} : await presentRights(db, id))
  }
  return rights
}
