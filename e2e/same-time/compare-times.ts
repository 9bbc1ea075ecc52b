import { seededDice } from '../kill/seeded-dice.ts'

export interface TimeGap {
  /** Milliseconds between the two classes at the median and at the 10th percentile; the larger of both. */
  readonly gap: number
  /** How likely so large a gap is when both classes are one. */
  readonly p: number
}

const SHUFFLES = 5_000

/**
 * Whether two classes of answers can be told apart by their time: the larger of the gaps between their medians and
 * between their 10th percentiles, and by a permutation test how often chance alone makes one as large.
 */
export function compareTimes(one: readonly number[], other: readonly number[], seed = 1): TimeGap {
  const dice = seededDice(seed)
  const gap = gapOf(one, other)
  const all = [...one, ...other]
  let asLarge = 0
  for (let n = 0; n < SHUFFLES; n += 1) {
    for (let i = all.length - 1; i > 0; i -= 1) {
      const j = dice.below(i + 1)
      const kept = all[i] ?? 0
      all[i] = all[j] ?? 0
      all[j] = kept
    }
    if (gapOf(all.slice(0, one.length), all.slice(one.length)) >= gap) asLarge += 1
  }
  return { gap, p: (asLarge + 1) / (SHUFFLES + 1) }
}

function gapOf(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [one, other].map((times) => [...times].sort((x, y) => x - y))
  const at = (times: readonly number[] | undefined, share: number) =>
    times?.[Math.floor(times.length * share)] ?? 0
  return Math.max(...[0.5, 0.1].map((share) => Math.abs(at(a, share) - at(b, share))))
}
