import type { ColumnChoice } from '../list/columns.ts'

export type ReportColumn =
  | ('contact' | 'retailer' | 'account' | 'territory' | 'username' | 'email' | 'state')
  | ('until' | 'mail' | 'invite' | 'ends' | 'last')

/** The columns of the report's rows, in their order. */
export const reportColumns: readonly ColumnChoice<ReportColumn>[] = [
  { key: 'contact', width: 'minmax(0, 1.4fr)', least: 170, fixed: true },
  { key: 'retailer', width: 'minmax(0, 1.3fr)', least: 140 },
  { key: 'account', width: 'minmax(0, 0.8fr)', least: 90, usual: 'never' },
  { key: 'territory', width: 'minmax(0, 0.8fr)', least: 100, usual: 'wide' },
  { key: 'username', width: 'minmax(0, 0.9fr)', least: 100, usual: 'never' },
  { key: 'email', width: 'minmax(0, 1.3fr)', least: 160, usual: 'never' },
  { key: 'state', width: 'minmax(0, 200px)', least: 190 },
  { key: 'until', width: 'minmax(0, 150px)', least: 130, usual: 'never' },
  { key: 'mail', width: 'minmax(0, 116px)', least: 110 },
  { key: 'invite', width: 'minmax(0, 1fr)', least: 120 },
  { key: 'ends', width: 'minmax(0, 1fr)', least: 120 },
  { key: 'last', width: 'minmax(0, 0.9fr)', least: 110 },
]
