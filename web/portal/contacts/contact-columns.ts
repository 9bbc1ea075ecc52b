import type { ColumnChoice } from '../list/columns.ts'

export type ContactColumn =
  | ('contact' | 'retailer' | 'account' | 'territory' | 'username' | 'email' | 'access')
  | ('state' | 'ends' | 'mail' | 'invited' | 'last' | 'next')

/** The columns of the list of contacts, in their order. */
export const contactColumns: readonly ColumnChoice<ContactColumn>[] = [
  { key: 'contact', width: 'minmax(0, 1.5fr)', least: 170, fixed: true },
  { key: 'retailer', width: 'minmax(0, 1.4fr)', least: 140 },
  { key: 'account', width: 'minmax(0, 0.8fr)', least: 90, usual: 'never' },
  { key: 'territory', width: 'minmax(0, 0.9fr)', least: 100, usual: 'never' },
  { key: 'username', width: 'minmax(0, 0.9fr)', least: 100, usual: 'wide' },
  { key: 'email', width: 'minmax(0, 1.4fr)', least: 160, usual: 'never' },
  { key: 'access', width: '56px', least: 56 },
  { key: 'state', width: 'minmax(0, 200px)', least: 190 },
  { key: 'ends', width: 'minmax(0, 150px)', least: 130, usual: 'never' },
  { key: 'mail', width: 'minmax(0, 116px)', least: 110 },
  { key: 'invited', width: 'minmax(0, 0.8fr)', least: 110, usual: 'never' },
  { key: 'last', width: 'minmax(0, 0.8fr)', least: 110, usual: 'wide' },
  { key: 'next', width: 'minmax(0, 164px)', least: 150, fixed: true },
]

/** The box that chooses a row stands before them all. */
export const chooseColumn: ColumnChoice<'choose'> = { key: 'choose', width: '24px', least: 24, fixed: true }
