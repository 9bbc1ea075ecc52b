import { after, MINUTE } from '@latchkey/core/instant'
import type { UserRecord } from '@latchkey/core/users/user-record'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { api } from '../api/api.ts'
import { useCompany } from '../shell/rights.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import { readUsersAgain } from '../users/users-query.ts'
import { showCurrent } from './show-current.ts'
import { userWords } from './words.ts'

/** What a dialog about a user is given. */
export interface UserDialogProps {
  readonly user: UserRecord
  readonly onClose: () => void
}

/** S1, S5: names the address and how long link and code hold before they are sent. */
export function ResetDialog({ user, onClose }: UserDialogProps) {
  const say = useWords(userWords)
  const { exact } = useTimeWords()
  const { resetCodeMinutes: minutes } = useCompany()
  const end = after(useNow(api.time, 1_000), minutes * MINUTE)
  return (
    <ActDialog
      title={say('reset.title')}
      facts={[
        [say('fact.user'), nameOf(user)],
        [say('fact.to'), user.username],
        [
          say('fact.end'),
          <time key="end" dateTime={new Date(end).toISOString()}>
            {exact(end)}
          </time>,
        ],
      ]}
      text={say(user.hasPassword ? 'reset.text' : 'reset.text-new', { minutes })}
      submit={say('reset.submit')}
      act={() =>
        api.post('/users/{id}/resets', {
          path: { id: user.id },
          body: {
            version: user.version,
            username: user.username,
          },
        })
      }
      onRefused={showCurrent}
      onDone={({ expiresAt }) => {
        toast({ text: say('reset.sent', { email: user.username, end: exact(expiresAt) }) })
        readUsersAgain(user.id)
      }}
      onClose={onClose}
    />
  )
}
