import type { ClientSignIn } from '@latchkey/core/oidc/wire'
import classes from '@latchkey/web/shared/access/chips.module.css'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { appsWords } from '../apps/words.ts'

/** D1: how a sign-in by an app ended, in shape and word. */
export function ResultChip({ result }: Pick<ClientSignIn, 'result'>) {
  const say = useWords(appsWords)
  const good = result === 'signed-in'
  return (
    <span className={`${classes.chip} ${good ? classes.green : classes.red}`}>
      <span aria-hidden="true">{good ? '●' : '■'}</span> {say(`result.${result}`)}
    </span>
  )
}
