import { totalOf } from '@latchkey/core/reports/counts'
import type { StateCounts } from '@latchkey/core/reports/wire'
import { stateCodes } from '../contacts/search.ts'
import classes from './state-bar.module.css'

/** Percent of the bar below which a part could not be seen. */
const LEAST = 0.8

/** Contacts by state as parts of one bar. A picture alone: the figures stand beside it in words. */
export function StateBar({ counts }: { readonly counts: StateCounts }) {
  const total = totalOf(counts)
  const present = stateCodes.filter((code) => counts[code] > 0)
  const widths = present.map((code) => Math.max(LEAST, (counts[code] / total) * 100))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let from = 0
  return (
    <svg className={classes.bar} aria-hidden="true">
      <rect className={classes.ground} width="100%" height="100%" />
      {present.map((code, n) => {
        const width = ((widths[n] ?? 0) / whole) * 100
        const at = from
        from += width
        return <rect key={code} className={classes[code]} x={`${at}%`} width={`${width}%`} height="100%" />
      })}
    </svg>
  )
}
