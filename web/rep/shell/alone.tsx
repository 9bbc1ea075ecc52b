import type { ReactNode } from 'react'
import classes from './alone.module.css'

/** One column and nothing else: where a person is alone with a password or PIN. */
export function Alone({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const company = document.querySelector<HTMLMetaElement>('meta[name=application-name]')?.content
  return (
    <main className={classes.alone}>
      <div className={classes.column}>
        <p className={classes.company}>{company}</p>
        <h1 id="alone-title" className={classes.title}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  )
}
