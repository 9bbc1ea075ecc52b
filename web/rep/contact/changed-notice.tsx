import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import classes from '../page/page.module.css'
import type { AccessFields } from '../page/wished.ts'
import type { AccessDraft } from './use-access-draft.ts'
import { contactWords } from './words.ts'

const labels = { email: 'field.email', username: 'field.username', websiteAccess: 'field.access' } as const

/** O4: what a sync changed under the fingers stands beside what was typed, and the rep chooses. */
export function ChangedNotice({ draft }: { readonly draft: AccessDraft }) {
  const say = useWords(contactWords)
  if (draft.conflicts.length === 0) return null
  const text = (value: AccessFields[keyof AccessFields]) => {
    if (typeof value === 'boolean') return say(value ? 'queued.on' : 'queued.off')
    return value ?? say('changed.empty')
  }
  return (
    <div role="alert" className={classes.notice}>
      <p>{say('changed.title')}</p>
      {draft.conflicts.map(({ field, mine, theirs }) => {
        const label = say(labels[field])
        return (
          <div key={field}>
            <p>{say('changed.both', { field: label, mine: text(mine), theirs: text(theirs) })}</p>
            <div className={classes.buttons}>
              <Button
                variant="default"
                aria-label={say('changed.keep-of', { field: label })}
                onClick={() => draft.settle(field, 'mine')}
              >
                {say('changed.keep')}
              </Button>
              <Button
                variant="default"
                aria-label={say('changed.take-of', { field: label })}
                onClick={() => draft.settle(field, 'theirs')}
              >
                {say('changed.take')}
              </Button>
            </div>
          </div>
        )
      })}
    </div>
  )
}
