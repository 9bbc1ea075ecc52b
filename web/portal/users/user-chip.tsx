import type { UserRecord } from '@latchkey/core/users/user-record'
import classes from '@latchkey/web/shared/access/chips.module.css'
import { StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { api } from '../api/api.ts'
import { usersWords } from './words.ts'

type Standing = Pick<UserRecord, 'active' | 'locked' | 'lockedUntil' | 'hasPassword'>

/** U6, L2: how a user stands, in shape and word. */
export function UserChip({ user }: { readonly user: Standing }) {
  const say = useWords(usersWords)
  if (user.active && !user.locked && !user.hasPassword)
    return (
      <span className={`${classes.chip} ${classes.grey}`}>
        <span aria-hidden="true">○</span> {say('status.no-password')}
      </span>
    )
  const code = user.locked ? 'locked' : 'active'
  const state = user.active
    ? ({ code, until: user.lockedUntil ?? undefined } as const)
    : ({ code: 'inactive' } as const)
  return <StateChip state={state} now={api.time.now()} />
}
