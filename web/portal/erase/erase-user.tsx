import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useNavigate } from '@tanstack/react-router'
import { queries } from '../api/queries.ts'
import type { UserDialogProps } from '../user/reset-dialog.tsx'
import { showCurrent } from '../user/show-current.ts'
import { readUsersAgain, userQuery } from '../users/users-query.ts'
import { EraseDialog } from './erase-dialog.tsx'

/** E2: the owner's way to erase a user. */
export function EraseUserDialog({ user, onClose }: UserDialogProps) {
  const navigate = useNavigate()
  return (
    <EraseDialog
      kind="user"
      person={{ id: user.id, version: user.version, name: nameOf(user), username: user.username }}
      onErased={async () => {
        await navigate({ to: '/users' })
        queries.removeQueries({ queryKey: userQuery(user.id).queryKey })
        await readUsersAgain()
      }}
      onRefused={showCurrent}
      onClose={onClose}
    />
  )
}
