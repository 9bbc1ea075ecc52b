import type { Caller } from '@latchkey/core/actors/caller'
import { contactView } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { retailerById } from '../retailers/index.ts'
import { reaches, scopeOf } from '../territories/index.ts'
import { recordRefusal } from './record-act.ts'

/** P60: a limited user who asks for the history of something outside his territories finds none, and it is noted. */
export async function noteOutside(app: App, caller: Caller, targetId: string): Promise<void> {
  const scope = scopeOf(caller.actor)
  if (scope === null) return
  const contact = await contactView(app.db.read, targetId)
  const retailerId = contact ? contact.retailer_id : (await retailerById(app.db.read, targetId))?.id
  if (retailerId === undefined || (await reaches(app.db.read, scope, retailerId))) return
  await recordRefusal(app, caller, {
    action: 'right.refused',
    target: { kind: contact ? 'contact' : 'retailer', id: targetId },
    detail: { reason: 'outside-territories' },
  })
}
