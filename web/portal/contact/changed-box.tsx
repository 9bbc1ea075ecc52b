import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import classes from './contact.module.css'
import type { ContactFields, ContactForm } from './use-contact-form.ts'
import { contactWords } from './words.ts'

/** 409: the other's change beside what was typed; nothing is lost and nothing is chosen for the person. */
export function ChangedBox({ form }: { readonly form: ContactForm }) {
  const say = useWords(contactWords)
  const { conflicts, others, value } = form
  if (conflicts.length === 0 && others.length === 0) return null
  const text = (shown: ContactFields[keyof ContactFields]) =>
    shown === null || shown === '' ? say('changed.empty') : String(shown)
  return (
    <div className={classes.changed} role="alert">
      <p>{say('changed.title')}</p>
      <ul>
        {others.map((field) => (
          <li key={field}>
            {say('changed.other', { field: say(`field.${field}`), theirs: text(value[field]) })}
          </li>
        ))}
        {conflicts.map(({ field, mine, theirs }) => (
          <li key={field}>
            {say('changed.both', { field: say(`field.${field}`), mine: text(mine), theirs: text(theirs) })}
            <span className={classes.choices}>
              <Button variant="default" size="compact-sm" onClick={() => form.settle(field, 'mine')}>
                {say('changed.keep')}
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => form.settle(field, 'theirs')}>
                {say('changed.take')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <p>{say('changed.again')}</p>
    </div>
  )
}
