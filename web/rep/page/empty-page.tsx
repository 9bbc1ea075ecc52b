import type { ReactNode } from 'react'
import classes from './page.module.css'

/** In place of something that is not on this device, or that nobody chose yet. */
export function EmptyPage(props: {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <div className={classes.empty}>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  )
}
