import { totalOf } from '@latchkey/core/reports/counts'
import type { StateCounts } from '@latchkey/core/reports/wire'
import { StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { figure } from '@latchkey/web/shared/words/figure.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { api } from '../api/api.ts'
import { stateCodes } from '../contacts/search.ts'
import { ButtonLink } from '../page/button-link.tsx'
import page from '../page/page.module.css'
import { useMay } from '../shell/rights.ts'
import { StateBar } from '../state-bar/state-bar.tsx'
import classes from './home.module.css'
import { Lead } from './lead.tsx'
import { homeWords } from './words.ts'

/** A7: how many contacts stand where; each figure leads to them. */
export function AccessPanel({ counts }: { readonly counts: StateCounts }) {
  const say = useWords(homeWords)
  const may = useMay()
  const total = totalOf(counts)
  return (
    <section className={page.panel} aria-labelledby="access-title">
      <div className={classes.head}>
        <h2 id="access-title">{say('access.title')}</h2>
        {total > 0 && (
          <Lead to="/contacts">
            {total === 1 ? say('access.total-one') : say('access.total', { count: figure(total) })}
          </Lead>
        )}
      </div>
      {total === 0 ? (
        <>
          <h3>{say('access.none')}</h3>
          <p className={page.hint}>{say('access.none-text')}</p>
          {may('imports', 'write') && <ButtonLink to="/imports">{say('access.import')}</ButtonLink>}
        </>
      ) : (
        <>
          <StateBar counts={counts} />
          <ul className={classes.states}>
            {stateCodes
              .filter((code) => counts[code] > 0)
              .map((code) => (
                <li key={code}>
                  <Lead to="/contacts" search={{ state: code }} className={classes.state}>
                    <StateChip state={{ code }} now={api.time.now()} />
                    <strong>{figure(counts[code])}</strong>
                  </Lead>
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}
