import { type ReactNode, useEffect } from 'react'
import classes from './title-row.module.css'

const brand = document.querySelector<HTMLMetaElement>('meta[name=application-name]')?.content ?? ''

/** The head of every screen: what it is, said in the browser's tab too, and at most three actions. */
export function TitleRow(props: {
  readonly title: string
  readonly beside?: ReactNode
  readonly above?: ReactNode
  readonly children?: ReactNode
}) {
  useEffect(() => {
    document.title = `${props.title} – ${brand}`
  }, [props.title])
  return (
    <header className={classes.head}>
      {props.above}
      <div className={classes.row}>
        <h1>{props.title}</h1>
        {props.beside}
        <div className={classes.actions}>{props.children}</div>
      </div>
    </header>
  )
}
