import type { ApiKeyWire } from '@latchkey/core/api-keys/wire'
import classes from '@latchkey/web/shared/access/chips.module.css'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { apiKeysWords } from './words.ts'

/** D2: whether a key works, in shape and word. */
export function KeyChip({ state }: { readonly state: ApiKeyWire['state'] }) {
  const say = useWords(apiKeysWords)
  const works = state === 'active'
  return (
    <span className={`${classes.chip} ${works ? classes.green : classes.grey}`}>
      <span aria-hidden="true">{works ? '●' : '○'}</span> {say(`state.${state}`)}
    </span>
  )
}
