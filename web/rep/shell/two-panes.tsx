import type { ReactNode } from 'react'
import classes from './two-panes.module.css'

/**
 * A list and its detail: side by side where there is room (landscape), one after the other elsewhere. The one that is
 * not shown stays as it is, so that a list keeps its place while a detail is read.
 */
export function TwoPanes(props: {
  /** Which one is shown where there is room for one. */
  readonly showing: 'list' | 'detail'
  readonly list: ReactNode
  readonly detail: ReactNode
  readonly listLabel: string
}) {
  return (
    <div className={classes.panes} data-showing={props.showing}>
      <section className={classes.list} aria-label={props.listLabel}>
        {props.list}
      </section>
      <div className={classes.detail}>{props.detail}</div>
    </div>
  )
}
