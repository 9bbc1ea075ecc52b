import type { UserRecord } from '@latchkey/core/users/user-record'
import { usesPortal } from '@latchkey/core/users/user-type'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useState } from 'react'
import { EraseUserDialog } from '../erase/erase-user.tsx'
import { OptionsMenu } from '../page/options-menu.tsx'
import { useSelf } from '../shell/rights.ts'
import { DeactivateDialog, ReactivateDialog } from './active-dialogs.tsx'
import { MakeOwnerDialog, RemoveFactorDialog } from './owner-dialogs.tsx'
import { ResetDialog } from './reset-dialog.tsx'
import { userWords } from './words.ts'

const dialogs = {
  reset: ResetDialog,
  deactivate: DeactivateDialog,
  reactivate: ReactivateDialog,
  'make-owner': MakeOwnerDialog,
  'remove-factor': RemoveFactorDialog,
  erase: EraseUserDialog,
} as const
type Option = keyof typeof dialogs

/** S1, U4, U6, L5: what is done to a user as a whole. */
export function MoreOptions({ user }: { readonly user: UserRecord }) {
  const say = useWords(userWords)
  const self = useSelf()
  const [asked, setAsked] = useState<Option | null>(null)
  const other = self.id !== user.id
  const allowed: Readonly<Record<Option, boolean>> = {
    reset: user.active,
    deactivate: user.active && !user.isOwner && other,
    reactivate: !user.active,
    'make-owner': self.isOwner && other && user.active && usesPortal(user.type),
    'remove-factor': self.isOwner && other && user.hasSecondFactor,
    erase: self.isOwner && other && !user.isOwner,
  }
  const options = (Object.keys(dialogs) as Option[]).filter((key) => allowed[key])
  const Asked = asked && dialogs[asked]
  return (
    <>
      <OptionsMenu
        label={say('more.button')}
        options={options.map((key) => ({ key, word: say(`more.${key}`) }))}
        onPick={setAsked}
      />
      {Asked && <Asked user={user} onClose={() => setAsked(null)} />}
    </>
  )
}
