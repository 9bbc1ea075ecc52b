import type { UserRecord } from '@latchkey/core/users/user-record'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { partsWords } from '../parts-words.ts'
import { PersonFields } from '../users/person-fields.tsx'
import { personFields, userFieldIds } from '../users/user-values.ts'
import { usersWords } from '../users/words.ts'
import { PicturePanel } from './picture-panel.tsx'
import { useUserForm } from './use-user-form.ts'
import classes from './user.module.css'
import { userWords } from './words.ts'

/** U1: who the user is, and his picture. */
export function GeneralTab({ user, readOnly }: { readonly user: UserRecord; readonly readOnly: boolean }) {
  const say = useWords(userWords)
  const sayUsers = useWords(usersWords)
  const sayPart = useWords(partsWords)
  const form = useUserForm(user, personFields, () => toast({ text: sayPart('saved') }))
  return (
    <div className={classes.wideFirst}>
      <FormFrame
        title={say('person.title')}
        form={form}
        ids={userFieldIds}
        labelOf={(field) => sayUsers(`field.${field}`)}
        readOnly={readOnly}
      >
        <PersonFields
          value={form.value}
          set={form.set}
          problem={form.problem}
          readOnly={readOnly}
          isNew={false}
        />
      </FormFrame>
      <PicturePanel user={user} readOnly={readOnly} />
    </div>
  )
}
