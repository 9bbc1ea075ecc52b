import { createHash } from 'node:crypto'
import type { Product } from './products.ts'

/** So many packs of a product at a price. Prices are whole cents: no sum is ever rounded. */
export interface Line {
  readonly productId: string
  readonly packs: number
  readonly packSize: number
  readonly unitCents: number
  readonly cents: number
}

export function lineOf({ id, packSize, unitCents }: Product, packs: number): Line {
  return { productId: id, packs, packSize, unitCents, cents: packs * packSize * unitCents }
}

export function totalOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.cents, 0)
}

/** Names what a cart holds, at which prices: an order is for what was on the screen. */
export function fingerprintOf(lines: readonly Line[]): string {
  const text = lines.map(({ productId, packs, cents }) => `${productId} ${packs} ${cents}`).join('\n')
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
