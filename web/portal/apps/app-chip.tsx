import classes from '@latchkey/web/shared/access/chips.module.css'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { appsWords } from './words.ts'

/** D1: whether people can sign in by an app, in shape and word. */
export function AppChip({ active }: { readonly active: boolean }) {
  const say = useWords(appsWords)
  return (
    <span className={`${classes.chip} ${active ? classes.green : classes.grey}`}>
      <span aria-hidden="true">{active ? '●' : '○'}</span> {say(active ? 'state.active' : 'state.inactive')}
    </span>
  )
}
