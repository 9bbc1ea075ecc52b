import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import classes from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import type { EditForm } from './use-edit-form.ts'

interface ChangedProps<Fields extends object> {
  readonly form: EditForm<Fields>
  readonly labelOf: (field: keyof Fields) => string
  /** A value in words, where it is not its own word. */
  readonly wordOf?: ((field: keyof Fields, value: Fields[keyof Fields]) => string | undefined) | undefined
}

/** 409: the other's change beside what was typed; nothing is lost and nothing is chosen for the person. */
export function ChangedBox<Fields extends object>({ form, labelOf, wordOf }: ChangedProps<Fields>) {
  const say = useWords(partsWords)
  const { conflicts, others, value } = form
  if (conflicts.length === 0 && others.length === 0) return null
  const text = (field: keyof Fields, shown: Fields[keyof Fields]) => {
    const word = wordOf?.(field, shown)
    if (word !== undefined) return word
    if (typeof shown === 'boolean') return say(shown ? 'yes' : 'no')
    return shown === null || shown === '' ? say('changed.empty') : String(shown)
  }
  return (
    <div className={classes.changed} role="alert">
      <p>{say('changed.title')}</p>
      <ul>
        {others.map((field) => (
          <li key={String(field)}>
            {say('changed.other', { field: labelOf(field), theirs: text(field, value[field]) })}
          </li>
        ))}
        {conflicts.map(({ field, mine, theirs }) => (
          <li key={String(field)}>
            {say('changed.both', {
              field: labelOf(field),
              mine: text(field, mine),
              theirs: text(field, theirs),
            })}
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
