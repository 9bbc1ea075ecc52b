import type { Say } from '@latchkey/web/shared/words/words.ts'

/** The server counts up to here. */
export const COUNT_CAP = 10_000

/** How many a list finds, in the screen's own words. */
export function ListCount(props: {
  readonly total: number | undefined
  readonly say: Say<'count.one' | 'count.many' | 'count.more'>
}) {
  const { total, say } = props
  if (total === undefined) return null
  const count = Math.min(total, COUNT_CAP).toLocaleString(document.documentElement.lang)
  if (total > COUNT_CAP) return say('count.more', { count })
  return total === 1 ? say('count.one') : say('count.many', { count })
}
