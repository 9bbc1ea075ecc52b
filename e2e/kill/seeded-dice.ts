/** Randomness that can be thrown again from its printed seed (mulberry32). */
export interface Dice {
  /** From 0 up to, not including, 1. */
  next(): number
  below(bound: number): number
  pick<Item>(items: readonly Item[]): Item | undefined
}

export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return { next, below, pick: (items) => items[below(items.length)] }
}
