/** One measured figure beside its goal. Without a goal it is there to be compared with. */
export interface Figure {
  readonly part: string
  readonly what: string
  readonly measured: string
  readonly goal?: string
  /** undefined where there is no goal. */
  readonly ok?: boolean
}

export type Part = () => Promise<Figure[]>

/** The figures as a table a person can read. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ part, what, measured, goal, ok }) => [
    part,
    what,
    measured,
    goal ?? '',
    ok === undefined ? '' : ok ? 'ok' : 'SHORT',
  ])
  const head = ['part', 'what', 'measured', 'goal', '']
  const widths = head.map((word, n) => Math.max(word.length, ...rows.map((row) => row[n]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
export const percent = (share: number) => `${(share * 100).toFixed(1)} %`
export const perSecond = (rate: number) => `${rate < 1000 ? rate.toFixed(1) : Math.round(rate)}/s`
