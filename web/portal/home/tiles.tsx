import type { Overview } from '@latchkey/core/reports/overview-wire'
import { figure } from '@latchkey/web/shared/words/figure.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import type { ReactNode } from 'react'
import page from '../page/page.module.css'
import classes from './home.module.css'
import { Lead } from './lead.tsx'
import { homeWords } from './words.ts'

const inviteStates = ['running', 'waiting', 'paused'] as const
const letterStates = ['bounced', 'failed'] as const

/** Bulk invites, mail that did not arrive and free licences, each where the person may read it. */
export function Tiles({ overview }: { readonly overview: Overview }) {
  const say = useWords(homeWords)
  const { invites, letters, licences } = overview
  return (
    <div className={classes.tiles}>
      {invites && (
        <Tile id="invites" title={say('invites.title')}>
          {inviteStates.map((state) => (
            <Lead key={state} to="/invites" search={{ state }} className={classes.figure}>
              <strong>{figure(invites[state])}</strong> <span>{say(`invites.${state}`)}</span>
            </Lead>
          ))}
        </Tile>
      )}
      {letters && (
        <Tile id="letters" title={say('letters.title')}>
          {letterStates.map((state) => (
            <Lead
              key={state}
              to="/mail"
              search={{ state }}
              className={`${classes.figure} ${letters[state] > 0 ? classes.bad : ''}`}
            >
              <strong>{figure(letters[state])}</strong> <span>{say(`letters.${state}`)}</span>
            </Lead>
          ))}
        </Tile>
      )}
      {licences && (
        <Tile id="licences" title={say('licences.title')}>
          {licences.map(({ type, free, enabled }) => (
            <Lead
              key={type}
              to="/subscription"
              className={`${classes.figure} ${free === 0 && enabled > 0 ? classes.bad : ''}`}
            >
              <strong>{say('licences.of', { free: figure(free), enabled: figure(enabled) })}</strong>{' '}
              <span>{say(`type.${type}`)}</span>
            </Lead>
          ))}
        </Tile>
      )}
    </div>
  )
}

function Tile(props: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={page.panel} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      <div className={classes.figures}>{props.children}</div>
    </section>
  )
}
