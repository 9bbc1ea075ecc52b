import type { Missing } from '@latchkey/web/shared/access/missing-for.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import classes from '../page/page.module.css'
import { sendWords } from './words.ts'

/** C11: why nothing can be sent, naming what is missing. */
export function MissingNotice({ missing }: { readonly missing: readonly Missing[] }) {
  const say = useWords(sendWords)
  return (
    <div role="alert" className={classes.notice}>
      <strong>{say('missing.title')}</strong>
      <ul>
        {missing.map((what) => (
          <li key={what}>{say(`missing.${what}`)}</li>
        ))}
      </ul>
    </div>
  )
}
