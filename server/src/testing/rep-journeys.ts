import { randomUUID } from 'node:crypto'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { Rights } from '@latchkey/core/roles/rights'
import type { Answer, HttpClient } from './http-client.ts'
import { aContact, type ContactWishes, ownerClient } from './people.ts'
import { aRole, aTerritory, aUser } from './staff.ts'
import type { TestProduct } from './test-product.ts'

/** What a rep's iPad sends. */
export interface SentCommand {
  readonly id: string
  readonly type: 'contact.change' | 'contact.reset'
  readonly baseVersion: number
  readonly createdAt: string
  readonly sentAt: string
  readonly payload: Readonly<Record<string, unknown>>
}

const REP_RIGHTS: Rights = { contacts: 'write', retailers: 'read', 'contact-email': 'write' }

/** A contact in the territory of a rep, whose iPad is linked and signed in; its owner is in the portal. */
export async function aRepAndContact(
  product: TestProduct,
  { rights = REP_RIGHTS, contact: wishes = {} }: { rights?: Rights; contact?: ContactWishes } = {},
) {
  const owner = await ownerClient(product)
  const contact = await aContact(owner, wishes)
  const territory = await aTerritory(product, undefined, [contact.retailerId])
  const role = await aRole(product, rights)
  const rep = await aUser(product, { type: 'device', role, territories: [territory] })
  return { owner, contact, territory, role, rep, ipad: rep.client }
}

type Seen = Pick<ContactWire, 'id' | 'version' | 'email'>

function envelope(product: TestProduct, { version }: Seen, age = 0) {
  const now = product.clock.now()
  return {
    id: randomUUID(),
    baseVersion: version,
    createdAt: new Date(now - age).toISOString(),
    sentAt: new Date(now).toISOString(),
  }
}

/** A change queued on the device so many milliseconds ago. */
export function changeCommand(product: TestProduct, seen: Seen, changes: object, age = 0): SentCommand {
  const payload = { contactId: seen.id, changes }
  return { ...envelope(product, seen, age), type: 'contact.change', payload }
}

/** An invite or reset queued on the device so many milliseconds ago. */
export function resetCommand(product: TestProduct, seen: Seen, age = 0): SentCommand {
  const payload = { contactId: seen.id, email: seen.email }
  return { ...envelope(product, seen, age), type: 'contact.reset', payload }
}

export const sendCommand = (ipad: HttpClient, command: SentCommand) =>
  ipad.post('/api/v1/rep/commands', command, { 'idempotency-key': command.id })

export const isReplay = (answer: Answer<unknown>) => answer.headers.get('idempotent-replayed') === 'true'
