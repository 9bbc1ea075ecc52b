import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import classes from '../../shared/access/chips.module.css'
import { retailersWords } from './words.ts'

/** Whether a retailer is active, by shape and word too. */
export function ActiveChip({ active }: { readonly active: boolean }) {
  const say = useWords(retailersWords)
  return (
    <span className={`${classes.chip} ${active ? classes.green : classes.grey}`}>
      <span aria-hidden="true">●</span> {say(`active.${active}`)}
    </span>
  )
}
