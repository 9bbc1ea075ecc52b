import { allows, everyRight, type Rights } from '@latchkey/core/roles/rights'
import type { RoleWire } from '@latchkey/core/roles/wire'

/** U4, U9: whether someone with these rights can give a role: in use, not the owner's, and nothing beyond his own. */
export function mayGiveRole(own: Rights, role: Pick<RoleWire, 'active' | 'editable' | 'rights'>): boolean {
  const within = everyRight.every((right) => {
    const level = role.rights[right]
    return level === 'none' || allows(own, right, level)
  })
  return role.active && role.editable && within
}
