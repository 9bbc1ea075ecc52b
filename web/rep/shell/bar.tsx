import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { appWords } from '../words.ts'
import classes from './bar.module.css'

/** The four parts of the app, within reach of a thumb; Sync says how many actions wait. */
export function Bar({ waiting }: { readonly waiting: number }) {
  const say = useWords(appWords)
  return (
    <nav className={classes.bar} aria-label={say('nav.label')}>
      <Link to="/" className={classes.place} activeOptions={{ exact: true }}>
        <Icon name="home" size={22} />
        {say('nav.home')}
      </Link>
      <Link to="/retailers" className={classes.place}>
        <Icon name="shop" size={22} />
        {say('nav.retailers')}
      </Link>
      <Link
        to="/sync"
        className={classes.place}
        {...(waiting > 0 ? { 'aria-label': say('nav.sync-waiting', { count: waiting }) } : {})}
      >
        <Icon name="sync" size={22} />
        {waiting > 0 ? `${say('nav.sync')} · ${waiting}` : say('nav.sync')}
      </Link>
      <Link to="/settings" className={classes.place}>
        <Icon name="gear" size={22} />
        {say('nav.settings')}
      </Link>
    </nav>
  )
}
