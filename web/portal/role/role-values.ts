import { CONTACT_EMAIL, everyRight, type Right, type Rights } from '@latchkey/core/roles/rights'
import type { RightsWire, RoleWire } from '@latchkey/core/roles/wire'

export type LevelChoice = 'none' | 'read' | 'write'
export type RightField = `right:${Right}`

/** What is edited of a role, each right a field of its own, so that two edits of one role meet field by field. */
export type RoleValues = Pick<RoleWire, 'name' | 'secondFactorRequired'> & Record<RightField, LevelChoice>
export type RoleRow = RoleWire & RoleValues

/** The rights in the order of the form: the right of A5 stands below contacts. */
export const rightsInOrder: readonly Right[] = everyRight
  .filter((right) => right !== CONTACT_EMAIL)
  .flatMap((right) => (right === 'contacts' ? [right, CONTACT_EMAIL] : [right]))

export const rightField = (right: Right): RightField => `right:${right}`
export const roleFields = ['name', 'secondFactorRequired', ...rightsInOrder.map(rightField)] as const

/** The levels a right has: the right of A5 is given or not. */
export function levelsOf(right: Right): readonly LevelChoice[] {
  return right === CONTACT_EMAIL ? ['none', 'write'] : ['none', 'read', 'write']
}

export const blankRole: RoleValues = {
  name: '',
  secondFactorRequired: false,
  ...(Object.fromEntries(rightsInOrder.map((right) => [rightField(right), 'none'])) as Record<
    RightField,
    LevelChoice
  >),
}

export function rowOfRole(role: RoleWire): RoleRow {
  const levels = rightsInOrder.map((right) => [rightField(right), role.rights[right]])
  return { ...role, ...(Object.fromEntries(levels) as Record<RightField, LevelChoice>) }
}

/** The changed fields as the API takes them. */
export function toWireRole(values: Partial<RoleValues>): {
  name?: string
  secondFactorRequired?: boolean
  rights?: Partial<RightsWire>
} {
  const given = rightsInOrder.filter((right) => values[rightField(right)] !== undefined)
  const rights = Object.fromEntries(given.map((right) => [right, values[rightField(right)]]))
  return {
    ...(values.name === undefined ? {} : { name: values.name }),
    ...(values.secondFactorRequired === undefined
      ? {}
      : { secondFactorRequired: values.secondFactorRequired }),
    ...(given.length > 0 ? { rights: rights as Partial<RightsWire> } : {}),
  }
}

/** U9: whether a person with these rights can give this level. */
export function mayGive(own: Rights, right: Right, level: LevelChoice): boolean {
  if (level === 'none') return true
  return own[right] === 'write' || own[right] === level
}
