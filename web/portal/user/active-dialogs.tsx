import type { UserRecord } from '@latchkey/core/users/user-record'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { useMay } from '../shell/rights.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import { LicenceMeter } from '../users/licence-meter.tsx'
import { keepUser, licencesQuery, readUsersAgain } from '../users/users-query.ts'
import { usersWords } from '../users/words.ts'
import type { UserDialogProps } from './reset-dialog.tsx'
import { showCurrent } from './show-current.ts'
import { userWords } from './words.ts'

function useUserFacts(user: UserRecord) {
  const say = useWords(userWords)
  const sayUsers = useWords(usersWords)
  return [
    [say('fact.user'), nameOf(user)],
    [say('fact.username'), user.username],
    [say('fact.type'), sayUsers(`type.${user.type}`)],
  ] as const
}

/** U6: sessions, devices, keys and grants end at once, and the licence is free. */
export function DeactivateDialog({ user, onClose }: UserDialogProps) {
  const say = useWords(userWords)
  const facts = useUserFacts(user)
  return (
    <ActDialog
      title={say('deactivate.title')}
      facts={facts}
      text={say('deactivate.text')}
      submit={say('deactivate.submit')}
      act={() =>
        api.post('/users/{id}/deactivate', { path: { id: user.id }, body: { version: user.version } })
      }
      onDone={(saved) => {
        keepUser(saved)
        toast({ text: say('deactivate.done', { name: nameOf(saved) }) })
        readUsersAgain(user.id)
      }}
      onRefused={showCurrent}
      onClose={onClose}
    />
  )
}

/** U6: takes a free licence of the type. */
export function ReactivateDialog({ user, onClose }: UserDialogProps) {
  const say = useWords(userWords)
  const sayUsers = useWords(usersWords)
  const facts = useUserFacts(user)
  const may = useMay()
  const licences = useQuery({ ...licencesQuery, enabled: may('subscription', 'read') })
  const licence = licences.data?.find(({ type }) => type === user.type)
  return (
    <ActDialog
      title={say('reactivate.title')}
      facts={facts}
      text={say('reactivate.text', { type: sayUsers(`type.${user.type}`) })}
      submit={say('reactivate.submit')}
      act={() =>
        api.post('/users/{id}/reactivate', { path: { id: user.id }, body: { version: user.version } })
      }
      onDone={(saved) => {
        keepUser(saved)
        toast({ text: say('reactivate.done', { name: nameOf(saved) }) })
        readUsersAgain(user.id)
      }}
      onRefused={showCurrent}
      onClose={onClose}
    >
      {() => licence && <LicenceMeter licence={licence} />}
    </ActDialog>
  )
}
