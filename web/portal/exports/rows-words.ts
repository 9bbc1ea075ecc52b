import type { ExportWire } from '@latchkey/core/exports/wire'
import type { Say } from '@latchkey/web/shared/words/words.ts'

/** How far a file is, in rows. */
export function rowsOf(
  { rows, total, state }: Pick<ExportWire, 'rows' | 'total' | 'state'>,
  say: Say<'rows.of' | 'rows.some' | 'rows.one'>,
): string {
  const inDigits = (count: number) => count.toLocaleString(document.documentElement.lang)
  if (state !== 'ready' && total !== null) {
    return say('rows.of', { rows: inDigits(rows), total: inDigits(total) })
  }
  return rows === 1 ? say('rows.one') : say('rows.some', { rows: inDigits(rows) })
}
