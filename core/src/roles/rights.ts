/** U4: what a role is about. The names are part of the API: add, never rename. */
export const modules = [
  'contacts',
  'retailers',
  'users',
  'roles',
  'subscription',
  'reports',
  'invites',
  'letters',
  'audit',
  'company',
  'territories',
  'devices',
  'imports',
] as const
export type Module = (typeof modules)[number]

/** A5: replacing the address a contact's secrets go to is a right of its own. */
export const CONTACT_EMAIL = 'contact-email'

export type Right = Module | typeof CONTACT_EMAIL
export type Level = 'read' | 'write'

/** Per module what a role may do; a module that is not named is "no access". */
export type Rights = Readonly<Partial<Record<Right, Level>>>

/** U4: whether these rights reach as far as a level of a module. Write includes read. */
export function allows(rights: Rights, module: Right, level: Level): boolean {
  const right = rights[module]
  return right === 'write' || right === level
}

/** Every right there is, in the order a form shows them. */
export const everyRight = [...modules, CONTACT_EMAIL] as const

/** Everything there is: the owner's rights. */
export const allRights: Rights = Object.fromEntries(everyRight.map((right) => [right, 'write']))

/** U9: whether someone with the first rights has nothing less than someone with the second. */
export function covers(own: Rights, others: Rights): boolean {
  return everyRight.every((right) => {
    const level = others[right]
    return level === undefined || allows(own, right, level)
  })
}

/** D2: what both allow. */
export function intersection(one: Rights, other: Rights): Rights {
  const levels = (['write', 'read'] as const).flatMap((level) =>
    everyRight
      .filter((right) => allows(one, right, level) && allows(other, right, level))
      .map((right) => [right, level] as const),
  )
  // Writing stands first and includes reading, so it is what stays.
  return Object.fromEntries(levels.reverse())
}

/** Whom a person reaches: everybody's retailers, or those of his territories (U5). */
export type Reach =
  | { readonly limited: false }
  | { readonly limited: true; readonly territoryIds: readonly string[] }

/** U9: whether the first reach includes the second. */
export function reachCovers(own: Reach, others: Reach): boolean {
  if (!own.limited) return true
  return others.limited && others.territoryIds.every((id) => own.territoryIds.includes(id))
}
