import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import type { ReactNode } from 'react'
import { partsWords } from '../parts-words.ts'
import classes from './page.module.css'

/** The way to where one is, above a title. */
export function Crumbs({ children }: { readonly children: ReactNode }) {
  const say = useWords(partsWords)
  return (
    <nav aria-label={say('crumbs')} className={classes.crumbs}>
      {children}
    </nav>
  )
}
