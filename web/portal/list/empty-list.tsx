import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'

/** A list that is empty: what to do about it. */
export function EmptyList(props: {
  readonly filtered: boolean
  readonly title: string
  readonly text: string
  readonly onShowAll?: () => void
  /** The same as a link, where all is another address. */
  readonly all?: ReactNode
  readonly children?: ReactNode
}) {
  const say = useWords(partsWords)
  const { filtered } = props
  return (
    <section className={classes.empty}>
      <h2>{filtered ? say('list.none-found') : props.title}</h2>
      <p>{filtered ? say('list.none-found-text') : props.text}</p>
      {filtered && props.all}
      {filtered && props.onShowAll && (
        <Button variant="default" onClick={props.onShowAll}>
          {say('list.show-all')}
        </Button>
      )}
      {!filtered && props.children}
    </section>
  )
}
