import type { ReactNode } from 'react'
import classes from './screen.module.css'

/** A screen, or the detail beside a list: scrolls by itself, its title first. */
export function Screen(props: {
  readonly title?: string
  /** Beside the title: a chip, a button. */
  readonly beside?: ReactNode
  /** Above the title: the way back. */
  readonly above?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className={classes.screen}>
      <div className={classes.inside}>
        {props.above}
        {props.title !== undefined && (
          <div className={classes.head}>
            <h1 className={classes.title}>{props.title}</h1>
            {props.beside}
          </div>
        )}
        {props.children}
      </div>
    </div>
  )
}

/** A group of what belongs together, on a card. */
export function Card({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className={classes.card}>
      {title !== undefined && <h2 className={classes.cardTitle}>{title}</h2>}
      {children}
    </section>
  )
}
