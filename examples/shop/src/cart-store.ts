import type { DatabaseSync } from 'node:sqlite'
import { productById } from './products.ts'
import type { Buyer } from './sign-in.ts'
import { type Line, lineOf } from './totals.ts'

export const MOST_PACKS = 999

/** A contact's cart at his retailer. It stays when he signs out. */
export class CartStore {
  readonly #db: DatabaseSync

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  lines({ retailer, contactId }: Buyer): Line[] {
    const rows = this.#db
      .prepare(
        'SELECT product_id, packs FROM cart_line WHERE retailer_id = ? AND contact_id = ? ORDER BY product_id',
      )
      .all(retailer.id, contactId)
    return rows.flatMap(({ product_id, packs }) => {
      const product = productById(String(product_id))
      return product ? [lineOf(product, Number(packs))] : []
    })
  }

  add({ retailer, contactId }: Buyer, productId: string, packs: number): void {
    this.#db
      .prepare(
        `INSERT INTO cart_line VALUES (?1, ?2, ?3, min(?4, ${MOST_PACKS}))
         ON CONFLICT DO UPDATE SET packs = min(packs + ?4, ${MOST_PACKS})`,
      )
      .run(retailer.id, contactId, productId, packs)
  }

  /** At least so many: ordering the same again twice does not double it. */
  addAtLeast({ retailer, contactId }: Buyer, productId: string, packs: number): void {
    this.#db
      .prepare(
        'INSERT INTO cart_line VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET packs = max(packs, ?4)',
      )
      .run(retailer.id, contactId, productId, packs)
  }

  /** None takes the line out. */
  set({ retailer, contactId }: Buyer, productId: string, packs: number): void {
    const sql =
      packs > 0
        ? 'UPDATE cart_line SET packs = ?4 WHERE retailer_id = ?1 AND contact_id = ?2 AND product_id = ?3'
        : 'DELETE FROM cart_line WHERE retailer_id = ?1 AND contact_id = ?2 AND product_id = ?3 AND ?4 = 0'
    this.#db.prepare(sql).run(retailer.id, contactId, productId, packs)
  }

  empty({ retailer, contactId }: Buyer): void {
    this.#db
      .prepare('DELETE FROM cart_line WHERE retailer_id = ? AND contact_id = ?')
      .run(retailer.id, contactId)
  }
}
