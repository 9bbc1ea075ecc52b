import type { Rights } from '@latchkey/core/roles/rights'
import type { RoleWire } from '@latchkey/core/roles/wire'
import { ApiProblem, problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { keepRole } from '../roles/roles-query.ts'
import { rolesWords } from '../roles/words.ts'
import { useSelf } from '../shell/rights.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import { mayGiveRole } from '../users/may-give-role.ts'
import { allRolesQuery } from '../users/users-query.ts'

interface DialogProps {
  readonly role: RoleWire
  readonly onClose: () => void
}

/** What another changed meanwhile is shown, so that the next press is about what stands there now. */
function showCurrent(problem: unknown): void {
  if (problem instanceof ApiProblem && problem.current) keepRole(problem.current as RoleWire)
}

/** U4: a role with users names the one they get instead. */
export function DeactivateRoleDialog({ role, onClose }: DialogProps) {
  const say = useWords(rolesWords)
  const own = useSelf().rights as Rights
  const roles = useQuery(allRolesQuery)
  const [moveUsersTo, setMoveUsersTo] = useState('')
  const moves = role.users > 0
  const offered = (roles.data ?? []).filter((each) => each.id !== role.id && mayGiveRole(own, each))
  return (
    <ActDialog
      title={say('deactivate.title')}
      facts={[
        [say('fact.role'), role.name],
        [say('fact.users'), String(role.users)],
      ]}
      text={`${say('deactivate.text')}${moves ? ` ${say('deactivate.move-text')}` : ''}`}
      submit={say('deactivate')}
      blocked={moves && moveUsersTo === ''}
      act={() =>
        api.post('/roles/{id}/deactivate', {
          path: { id: role.id },
          body: {
            version: role.version,
            ...(moves ? { moveUsersTo } : {}),
          },
        })
      }
      onDone={(saved) => {
        keepRole(saved)
        toast({ text: say('deactivate.done', { name: saved.name }) })
      }}
      onRefused={showCurrent}
      fields={{ moveUsersTo: 'role-move' }}
      onClose={onClose}
    >
      {(problem) =>
        moves && (
          <NativeSelect
            id="role-move"
            label={say('deactivate.move')}
            error={problemOfField(problem, 'moveUsersTo')}
            data={[
              { value: '', label: say('deactivate.choose') },
              ...offered.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={moveUsersTo}
            onChange={(event) => setMoveUsersTo(event.currentTarget.value)}
          />
        )
      }
    </ActDialog>
  )
}

/** U4: a role comes back with the rights it had and without users. */
export function ReactivateRoleDialog({ role, onClose }: DialogProps) {
  const say = useWords(rolesWords)
  return (
    <ActDialog
      title={say('reactivate.title')}
      facts={[[say('fact.role'), role.name]]}
      text={say('reactivate.text')}
      submit={say('reactivate')}
      act={() =>
        api.post('/roles/{id}/reactivate', { path: { id: role.id }, body: { version: role.version } })
      }
      onDone={(saved) => {
        keepRole(saved)
        toast({ text: say('reactivate.done', { name: saved.name }) })
      }}
      onRefused={showCurrent}
      onClose={onClose}
    />
  )
}
