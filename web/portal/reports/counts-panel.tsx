import { totalOf } from '@latchkey/core/reports/counts'
import type { StateCounts } from '@latchkey/core/reports/wire'
import { StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import { stateCodes } from '../contacts/search.ts'
import page from '../page/page.module.css'
import { StateBar } from '../state-bar/state-bar.tsx'
import classes from './reports.module.css'
import type { ReportsSearch } from './search.ts'
import { reportsWords } from './words.ts'

/** R1: the totals as a bar with the table beside it; a state leads to its rows. */
export function CountsPanel(props: { readonly counts: StateCounts; readonly search: ReportsSearch }) {
  const say = useWords(reportsWords)
  const { counts, search } = props
  const total = totalOf(counts)
  const share = (count: number) =>
    (total === 0 ? 0 : count / total).toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <section className={page.panel} aria-labelledby="counts-title">
      <h2 id="counts-title">{say('counts.title')}</h2>
      <StateBar counts={counts} />
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">{say('counts.state')}</th>
            <th scope="col">{say('counts.count')}</th>
            <th scope="col">{say('counts.share')}</th>
          </tr>
        </thead>
        <tbody>
          {stateCodes
            .filter((code) => counts[code] > 0)
            .map((code) => (
              <tr key={code}>
                <th scope="row">
                  <Link to="/reports" search={{ ...search, by: undefined, state: code }} resetScroll={false}>
                    <StateChip state={{ code }} now={api.time.now()} />
                  </Link>
                </th>
                <td>{counts[code].toLocaleString(language)}</td>
                <td>{share(counts[code])}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('counts.total')}</th>
            <td>{total.toLocaleString(language)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
