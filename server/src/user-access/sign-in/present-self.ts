import type { UserRow } from '../../users/index.ts'

/** A user as the answer to his sign-in shows him. */
export function presentSelf(user: UserRow) {
  return {
    id: user.id,
    username: user.username,
    firstName: user.first_name,
    surname: user.surname,
    type: user.type,
    role: user.role,
    isOwner: user.owner_at !== null,
  }
}
