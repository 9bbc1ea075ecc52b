import type { ReactNode } from 'react'
import classes from './notice.module.css'

/** A sentence that stands out from what is around it. */
export function Notice({
  tone,
  children,
}: {
  readonly tone: 'amber' | 'blue'
  readonly children: ReactNode
}) {
  return (
    <p className={classes.notice} data-tone={tone} role="status">
      {children}
    </p>
  )
}
