import type { Trend } from '@latchkey/core/reports/wire'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import page from '../page/page.module.css'
import classes from './reports.module.css'
import { trendQuery } from './reports-query.ts'
import { counted, countOf, highest, lines, pathOf } from './trend-lines.ts'
import { reportsWords } from './words.ts'

const box = { width: 640, height: 160 }

/** R1: how the states moved, as lines for the eye and a table for everyone else. */
export function TrendPanel(props: {
  readonly territory: string | undefined
  /** Whether the report has filters that the trend knows nothing of. */
  readonly isNarrower: boolean
}) {
  const say = useWords(reportsWords)
  const { data } = useQuery(trendQuery(props.territory))
  if (!data) return null
  const items = counted(data)
  return (
    <section className={page.panel} aria-labelledby="trend-title">
      <h2 id="trend-title">{say('trend.title')}</h2>
      {items.length < 2 ? (
        <p className={page.hint}>{say('trend.short')}</p>
      ) : (
        <>
          <Drawing items={items} />
          <ul className={classes.legend}>
            {lines.map((line) => (
              <li key={line}>
                <svg width="28" height="8" aria-hidden="true">
                  <path d="M1 4H27" className={classes[`line-${line}`]} />
                </svg>
                {say(`trend.${line}`)}
              </li>
            ))}
          </ul>
          <details className={classes.details}>
            <summary>{say('trend.table')}</summary>
            <TrendTable items={items} />
          </details>
        </>
      )}
      <p className={page.hint}>{say('trend.hint')}</p>
      {props.isNarrower && <p className={page.hint}>{say('trend.wider')}</p>}
    </section>
  )
}

function Drawing({ items }: { readonly items: Trend['items'] }) {
  const top = highest(items)
  return (
    <svg className={classes.trend} viewBox={`-44 -8 ${box.width + 56} ${box.height + 32}`} aria-hidden="true">
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <path d={`M0 ${box.height * (1 - part)}H${box.width}`} className={classes.rule} />
          <text x="-8" y={box.height * (1 - part) + 4} textAnchor="end">
            {Math.round(top * part).toLocaleString(language, { notation: 'compact' })}
          </text>
        </g>
      ))}
      {lines.map((line) => (
        <path key={line} d={pathOf(items, line, box)} className={classes[`line-${line}`]} />
      ))}
      <text x="0" y={box.height + 20}>
        {dayName(items[0]?.day)}
      </text>
      <text x={box.width} y={box.height + 20} textAnchor="end">
        {dayName(items.at(-1)?.day)}
      </text>
    </svg>
  )
}

function TrendTable({ items }: { readonly items: Trend['items'] }) {
  const say = useWords(reportsWords)
  return (
    <table className={classes.counts}>
      <thead>
        <tr>
          <th scope="col">{say('trend.day')}</th>
          {lines.map((line) => (
            <th key={line} scope="col">
              {say(`trend.${line}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.toReversed().map(({ day, counts }) => (
          <tr key={day}>
            <th scope="row">{dayName(day)}</th>
            {lines.map((line) => (
              <td key={line}>{countOf(line, counts).toLocaleString(language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A day of UTC is the same day for everyone, so it is named in UTC. */
function dayName(day = ''): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  return new Date(day).toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
}
