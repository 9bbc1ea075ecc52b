import type { OperationText, Tag } from './operation-text.ts'
import { clients } from './operations/clients.ts'
import { company } from './operations/company.ts'
import { contacts } from './operations/contacts.ts'
import { devices } from './operations/devices.ts'
import { factors } from './operations/factors.ts'
import { imports } from './operations/imports.ts'
import { invites } from './operations/invites.ts'
import { keys } from './operations/keys.ts'
import { letters } from './operations/letters.ts'
import { portal } from './operations/portal.ts'
import { rep } from './operations/rep.ts'
import { reports } from './operations/reports.ts'
import { retailers } from './operations/retailers.ts'
import { roles } from './operations/roles.ts'
import { users } from './operations/users.ts'
import { webhooks } from './operations/webhooks.ts'
import { website } from './operations/website.ts'

export const tags: readonly Tag[] = [
  { name: 'Retailers and territories', operations: retailers },
  { name: 'Contacts', operations: contacts },
  { name: 'Invites', operations: invites },
  { name: 'Imports', operations: imports },
  { name: 'Users', operations: users },
  { name: 'Roles and licences', operations: roles },
  { name: 'Devices', operations: devices },
  { name: 'Letters', operations: letters },
  { name: 'Reports and exports', operations: reports },
  { name: 'Company and audit', operations: company },
  { name: 'API keys', operations: keys },
  { name: 'Webhooks', operations: webhooks },
  { name: 'OpenID clients', operations: clients },
  { name: 'Website of contacts', operations: website },
  { name: 'Portal of users', operations: portal },
  { name: 'Rep app', operations: rep },
  { name: 'Second factors', operations: factors },
]

const texts: ReadonlyMap<string, OperationText & { readonly tag: string }> = new Map(
  tags.flatMap(({ name: tag, operations }) =>
    Object.entries(operations).map(([key, text]) => [key, { ...text, tag }] as const),
  ),
)

/** The words on an operation, by method and full address; null where nobody has written any. */
export function textOf(method: string, path: string): (OperationText & { readonly tag: string }) | null {
  return texts.get(`${method.toUpperCase()} ${path.replace(/^\/api\/v1/, '')}`) ?? null
}

/** Every operation there are words on. */
export const described: readonly string[] = [...texts.keys()]
