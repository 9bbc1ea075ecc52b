import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { appWords } from '../api/api.ts'
import { PersonMenu } from './person-menu.tsx'
import { groups, places } from './places.ts'
import classes from './rail.module.css'
import { useCompany, useMay } from './rights.ts'

/** The way to every screen the person may see, grouped; on a narrow screen it opens from the top. */
export function Rail(props: {
  readonly open: boolean
  readonly onPalette: () => void
  readonly onGone: () => void
}) {
  const say = useWords(appWords)
  const may = useMay()
  const { name } = useCompany()
  const seen = places.filter(({ right }) => right === undefined || may(right, 'read'))
  return (
    <div id="rail" className={classes.rail} data-open={props.open}>
      <p className={classes.brand}>
        <span className={classes.mark} aria-hidden="true" />
        <span>{name}</span>
      </p>
      <button type="button" className={classes.find} onClick={props.onPalette}>
        <Icon name="search" />
        <span>{say('palette.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <nav aria-label={say('app.navigation')} className={classes.places}>
        {groups.map((group) => {
          const inGroup = seen.filter((place) => place.group === group)
          if (inGroup.length === 0) return null
          return (
            <div key={group}>
              {group !== 'daily' && <p className={classes.group}>{say(`group.${group}`)}</p>}
              <ul>
                {inGroup.map(({ to, word }) => (
                  <li key={to}>
                    <Link
                      to={to}
                      className={classes.place}
                      activeOptions={{ exact: to === '/' }}
                      onClick={props.onGone}
                    >
                      {say(word)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </nav>
      <PersonMenu />
    </div>
  )
}
