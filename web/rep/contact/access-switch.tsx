import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useId, useState } from 'react'
import classes from '../page/page.module.css'
import type { ContactShown } from '../store/types.ts'
import classesOfForm from './access-form.module.css'
import { QueuedMark } from './queued-mark.tsx'
import type { AccessDraft } from './use-access-draft.ts'
import { contactWords } from './words.ts'

/** A2, A4: "Has website access"; it does not go on before e-mail and username are there, and says which is missing. */
export function AccessSwitch(props: {
  readonly contact: ContactShown
  readonly draft: AccessDraft
  readonly disabled: boolean
}) {
  const say = useWords(contactWords)
  const hintId = useId()
  const [told, setTold] = useState(false)
  const { contact, draft, disabled } = props
  const { email, username, websiteAccess } = draft.value
  const missing = (['email', 'username'] as const).filter(
    (field) => (field === 'email' ? email : username) === null,
  )
  const goesOff = draft.row.websiteAccess && !websiteAccess
  return (
    <div>
      <label className={classesOfForm.switchRow}>
        <span className={classesOfForm.switchLabel}>{say('field.access')}</span>
        <input
          type="checkbox"
          role="switch"
          className={classesOfForm.switch}
          checked={websiteAccess}
          aria-checked={websiteAccess}
          disabled={disabled}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => {
            const refused = currentTarget.checked && missing.length > 0
            setTold(refused)
            if (!refused) draft.set('websiteAccess', currentTarget.checked)
          }}
        />
      </label>
      <p id={hintId} className={classesOfForm.hint}>
        {say(goesOff ? 'hint.access-off' : 'hint.access-needs')}
      </p>
      {told && missing.length > 0 && (
        <div role="alert" className={classes.notice}>
          <strong>{say('needs.title')}</strong>
          <ul>
            {missing.map((field) => (
              <li key={field}>{say(`needs.${field}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <QueuedMark queued={contact.pending.websiteAccess} server={contact.websiteAccess} />
    </div>
  )
}
