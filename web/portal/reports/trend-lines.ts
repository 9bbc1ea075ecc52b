import { totalOf } from '@latchkey/core/reports/counts'
import type { StateCounts, Trend } from '@latchkey/core/reports/wire'

/** The lines of the trend: what many states come to. */
export const lines = ['active', 'invited', 'waiting'] as const
export type Line = (typeof lines)[number]

const parts: Record<Line, (counts: StateCounts) => number> = {
  active: (counts) => counts.active + counts['reset-pending'] + counts.locked,
  invited: (counts) => counts.invited,
  waiting: (counts) => counts['not-invited'] + counts['invite-expired'],
}

export function countOf(line: Line, counts: StateCounts): number {
  return parts[line](counts)
}

const DAY = 86_400_000

/** A line as points of an SVG path in a box of the given size; days keep their distance, also where some are missing. */
export function pathOf(items: Trend['items'], line: Line, box: { width: number; height: number }): string {
  const days = items.map(({ day }) => Date.parse(day) / DAY)
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  const top = highest(items)
  return items
    .map(({ counts }, n) => {
      const x = last === first ? 0 : (((days[n] ?? 0) - first) / (last - first)) * box.width
      const y = box.height - (countOf(line, counts) / top) * box.height
      return `${n === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
}

/** The figure at the top of the drawing: round, and no smaller than any point. */
export function highest(items: Trend['items']): number {
  const most = Math.max(1, ...items.flatMap(({ counts }) => lines.map((line) => countOf(line, counts))))
  const step = 10 ** Math.floor(Math.log10(most))
  return Math.ceil(most / step) * step
}

/** Days on which anything was counted at all. */
export function counted(trend: Trend): Trend['items'] {
  return trend.items.filter(({ counts }) => totalOf(counts) > 0)
}
