import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { appWords } from '../words.ts'
import classes from './bar.module.css'

/** The four parts of the app, within reach of a thumb; Sync says how many actions wait. */
export function Bar({ waiting, refused }: { readonly waiting: number; readonly refused: number }) {
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
      <Link to="/sync" className={classes.place}>
        <Icon name="sync" size={22} />
        <span>
          {say('nav.sync')}
          {waiting > 0 && <span aria-hidden="true"> · {waiting}</span>}
          {waiting > 0 && <span className="unseen">, {say('nav.waiting', { count: waiting })}</span>}
          {refused > 0 && <span className={classes.mark}> !</span>}
          {refused > 0 && <span className="unseen">, {say('nav.refused', { count: refused })}</span>}
        </span>
      </Link>
      <Link to="/settings" className={classes.place}>
        <Icon name="gear" size={22} />
        {say('nav.settings')}
      </Link>
    </nav>
  )
}
