import { z } from 'zod'
import { instantWire, listQuery, page } from '../wire/list.ts'
import { CONTACT_EMAIL, everyRight, type Level, type Module, modules, type Rights } from './rights.ts'

const short = z.string().max(1000)

/** U4: what a form offers for a module; the right of A5 is given or not. */
const level = z.enum(['none', 'read', 'write'])
const given = z.enum(['none', 'write'])

const moduleLevels = Object.fromEntries(modules.map((module) => [module, level])) as Record<
  Module,
  typeof level
>

export const rightsWire = z.strictObject({ ...moduleLevels, [CONTACT_EMAIL]: given })
export type RightsWire = z.output<typeof rightsWire>

const someRights = rightsWire.partial()
export type SomeRights = z.output<typeof someRights>

export const roleWire = z.object({
  id: z.string(),
  name: z.string(),
  rights: rightsWire,
  /** How many users have it, active or not. */
  users: z.int(),
  active: z.boolean(),
  /** Installed with the product. */
  shipped: z.boolean(),
  /** U4: the role of the owner is as it is. */
  editable: z.boolean(),
  secondFactorRequired: z.boolean(),
  version: z.int(),
  createdAt: instantWire,
  updatedAt: instantWire,
})
export type RoleWire = z.output<typeof roleWire>

export const roleList = listQuery
  .omit({ search: true })
  .extend({ status: z.enum(['active', 'inactive']).optional() })
export type RoleList = z.output<typeof roleList>
export const rolePage = page(roleWire)

/** A module that is not named is "no access". */
export const newRole = z.strictObject({
  name: short,
  rights: someRights,
  secondFactorRequired: z.boolean().optional(),
})
export type NewRole = z.output<typeof newRole>

/** A module that is not named stays as it is. */
export const roleChange = newRole.partial().extend({ version: z.int() })
export type RoleChange = z.output<typeof roleChange>

/** Where the role has users, `moveUsersTo` names the role they get instead. */
export const roleDeactivation = z.strictObject({
  version: z.int(),
  moveUsersTo: z.string().max(64).optional(),
})
export type RoleDeactivation = z.output<typeof roleDeactivation>
export const roleReactivation = z.strictObject({ version: z.int() })

/** Every right with its level, as a form shows them. */
export function showRights(rights: Rights): RightsWire {
  return Object.fromEntries(everyRight.map((right) => [right, rights[right] ?? 'none'])) as RightsWire
}

/** The rights that result where some are given anew. */
export function withRights(before: Rights, some: SomeRights): Rights {
  const levels = { ...showRights(before), ...some }
  const held = everyRight.flatMap((right): [string, Level][] => {
    const wanted = levels[right]
    return wanted === undefined || wanted === 'none' ? [] : [[right, wanted]]
  })
  return Object.fromEntries(held)
}
