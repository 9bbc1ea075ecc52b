import type { ImportState } from '@latchkey/core/imports/run-wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import classes from '../../shared/access/chips.module.css'
import { importsWords } from './words.ts'

// Never colour alone: shape and word carry the state too.
const looks: Record<ImportState, readonly [colour: string, shape: string]> = {
  uploaded: ['blue', '○'],
  checking: ['blue', '●'],
  refused: ['amber', '●'],
  checked: ['blue', '○'],
  applying: ['blue', '●'],
  applied: ['green', '●'],
  failed: ['red', '●'],
  withdrawn: ['grey', '○'],
  expired: ['grey', '○'],
}

export function ImportChip({ state }: { readonly state: ImportState }) {
  const say = useWords(importsWords)
  const [colour, shape] = looks[state]
  return (
    <span className={`${classes.chip} ${classes[colour]}`}>
      <span aria-hidden="true">{shape}</span> {say(`state.${state}`)}
    </span>
  )
}
