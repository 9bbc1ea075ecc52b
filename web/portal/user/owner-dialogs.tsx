import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import { readUsersAgain } from '../users/users-query.ts'
import type { UserDialogProps } from './reset-dialog.tsx'
import { showCurrent } from './show-current.ts'
import { userWords } from './words.ts'

/** U4: roles swap and the old owner is signed out; the username typed once more stands for "yes, him". */
export function MakeOwnerDialog({ user, onClose }: UserDialogProps) {
  const say = useWords(userWords)
  const [username, setUsername] = useState('')
  const name = nameOf(user)
  return (
    <ActDialog
      title={say('make-owner.title')}
      facts={[
        [say('fact.user'), name],
        [say('fact.username'), user.username],
        [say('fact.role'), user.roleName],
      ]}
      text={say('make-owner.text', { name, role: user.roleName })}
      submit={say('make-owner.submit')}
      blocked={username.trim() === ''}
      act={() =>
        api.post('/users/{id}/make-owner', {
          path: { id: user.id },
          body: { username, version: user.version },
        })
      }
      // Who was the owner has no session any more.
      onDone={() => location.assign('/portal/sign-in')}
      onRefused={showCurrent}
      fields={{ username: 'heir-username' }}
      onClose={onClose}
    >
      {(problem) => (
        <TextInput
          id="heir-username"
          label={say('make-owner.confirm')}
          autoComplete="off"
          error={problemOfField(problem, 'username')}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  )
}

/** L5: the owner takes lost factors from a user. */
export function RemoveFactorDialog({ user, onClose }: UserDialogProps) {
  const say = useWords(userWords)
  return (
    <ActDialog
      title={say('remove-factor.title')}
      facts={[
        [say('fact.user'), nameOf(user)],
        [say('fact.username'), user.username],
      ]}
      text={say('remove-factor.text')}
      submit={say('remove-factor.submit')}
      act={() => api.delete('/users/{id}/factors', { path: { id: user.id } })}
      onDone={() => {
        toast({ text: say('remove-factor.done') })
        readUsersAgain(user.id)
      }}
      onClose={onClose}
    />
  )
}
