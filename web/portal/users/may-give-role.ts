import { allows, everyRight, type Rights } from '@latchkey/core/roles/rights'
import type { RoleWire } from '@latchkey/core/roles/wire'

/** U4, U9: whether someone with these rights can give a role: in use, not the owner's, and nothing beyond his own. */
export function mayGiveRole(own: Rights, role: Pick<RoleWire, 'active' | 'editable' | 'rights'>): boolean {
  return role.active && role.editable && isWithin(own, role)
}

/** U9: whether a role has no right beyond these. */
export function isWithin(own: Rights, role: Pick<RoleWire, 'rights'>): boolean {
  return everyRight.every((right) => {
    const level = role.rights[right]
    return level === 'none' || allows(own, right, level)
  })
}
