import type { ClientDetail } from '@latchkey/core/oidc/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { AppFields } from '../apps/app-fields.tsx'
import { appFieldIds, appFields } from '../apps/app-values.ts'
import classes from '../apps/apps.module.css'
import { appsWords } from '../apps/words.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { useAppForm } from './use-app-form.ts'

/** D1: an app's name and addresses. */
export function GeneralTab({ app, readOnly }: { readonly app: ClientDetail; readonly readOnly: boolean }) {
  const say = useWords(appsWords)
  const form = useAppForm(app, appFields)
  return (
    <div className={classes.form}>
      <FormFrame
        title={say('form.title')}
        form={form}
        ids={appFieldIds}
        labelOf={(field) => say(`field.${field}`)}
        readOnly={readOnly}
      >
        <div className={`${classes.whole} ${classes.fields}`}>
          <AppFields value={form.value} set={form.set} problem={form.problem} readOnly={readOnly} />
        </div>
      </FormFrame>
    </div>
  )
}
