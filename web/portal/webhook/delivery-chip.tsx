import type { DeliveryWire } from '@latchkey/core/webhooks/wire'
import classes from '@latchkey/web/shared/access/chips.module.css'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { deliveriesWords } from '../webhooks/words.ts'

const looks = {
  waiting: ['blue', '○'],
  retrying: ['amber', '○'],
  delivered: ['green', '■'],
  failed: ['red', '■'],
} as const

/** D2: what became of a message, in shape and word. */
export function DeliveryChip({ state, tries }: Pick<DeliveryWire, 'state' | 'tries'>) {
  const say = useWords(deliveriesWords)
  const shown = state === 'waiting' && tries > 0 ? 'retrying' : state
  const [colour, shape] = looks[shown]
  return (
    <span className={`${classes.chip} ${classes[colour]}`}>
      <span aria-hidden="true">{shape}</span> {say(`state.${shown}`)}
    </span>
  )
}
