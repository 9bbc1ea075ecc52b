import chips from '@latchkey/web/shared/access/chips.module.css'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import type { ActionState } from '../store/types.ts'
import { actionsWords } from './words.ts'

// Never colour alone: shape and word carry the state too.
const looks: Record<ActionState, readonly [colour: string, shape: string]> = {
  queued: ['amber', '○'],
  sending: ['blue', '○'],
  held: ['grey', '○'],
  refused: ['red', '■'],
  done: ['green', '●'],
}

/** O3: where a queued action stands. */
export function ActionChip({ state }: { readonly state: ActionState }) {
  const say = useWords(actionsWords)
  const [colour, shape] = looks[state]
  return (
    <span className={`${chips.chip} ${chips[colour]}`}>
      <span aria-hidden="true">{shape}</span> {say(`state.${state}`)}
    </span>
  )
}
