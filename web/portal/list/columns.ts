/** A column of a list that can be chosen. */
export interface ColumnChoice<Key extends string = string> {
  readonly key: Key
  /** Its share of the width, as `grid-template-columns` says it, and the pixels it needs at least. */
  readonly width: string
  readonly least: number
  /** Shown whatever is chosen. */
  readonly fixed?: boolean
  /** Not among the usual ones; `wide` is where the screen is wide. */
  readonly usual?: 'wide' | 'never'
}

/** The columns to show, in their fixed order; without a choice the usual ones. */
export function shownColumns<Key extends string>(
  all: readonly ColumnChoice<Key>[],
  wanted: readonly string[] | null,
  isWide: boolean,
): readonly ColumnChoice<Key>[] {
  return all.filter(({ key, fixed, usual }) => {
    if (fixed) return true
    if (wanted !== null) return wanted.includes(key)
    return usual === undefined || (usual === 'wide' && isWide)
  })
}

const GAP = 12

/** Widths of columns for a style: the shares, and the least a table of them needs; the usual ones fit any screen. */
export function widthsOf(
  columns: readonly ColumnChoice[],
  isUsual: boolean,
): { template: string; least: number } {
  return {
    template: columns.map(({ width }) => width).join(' '),
    least: isUsual ? 0 : columns.reduce((sum, { least }) => sum + least + GAP, 2 * GAP),
  }
}
