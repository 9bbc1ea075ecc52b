import { Toasts } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Outlet } from '@tanstack/react-router'
import { appWords } from '../words.ts'
import { Bar } from './bar.tsx'
import classes from './shell.module.css'

/** What stands around every screen: the strips above it, the bar below, toasts. */
export function Shell() {
  const say = useWords(appWords)
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {say('app.skip')}
      </a>
      <main id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Bar waiting={0} />
      <Toasts closeLabel={say('app.close')} />
    </div>
  )
}
