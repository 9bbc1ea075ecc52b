import type { DatabaseSync } from 'node:sqlite'
import type { CartStore } from './cart-store.ts'
import { inTransaction } from './database.ts'
import type { Buyer } from './sign-in.ts'
import { fingerprintOf, type Line, totalOf } from './totals.ts'

export interface Order {
  readonly number: number
  readonly contactId: string
  /** As he was called when he ordered. */
  readonly contactName: string
  readonly reference: string
  readonly note: string
  readonly placedAt: number
  readonly lines: readonly Line[]
  readonly cents: number
}

export interface Wish {
  /** Made anew with each page of the cart: one press of one page is one order, however often it arrives. */
  readonly press: string
  /** What the cart on that page held. */
  readonly seen: string
  readonly reference: string
  readonly note: string
}

const COLUMNS = `number, contact_id AS contactId, contact_name AS contactName, reference, note, placed_at AS placedAt`

/** Orders belong to the retailer: each of its contacts sees them all. */
export class OrderStore {
  readonly #db: DatabaseSync
  readonly #carts: CartStore

  constructor(db: DatabaseSync, carts: CartStore) {
    this.#db = db
    this.#carts = carts
  }

  /** Turns the cart into an order and answers its number; of a press that came before, the number it made. */
  place(buyer: Buyer, wish: Wish, now: number): number | 'cart-empty' | 'cart-changed' {
    return inTransaction(this.#db, () => {
      const made = this.#db
        .prepare('SELECT number FROM shop_order WHERE press = ? AND contact_id = ? AND retailer_id = ?')
        .get(wish.press, buyer.contactId, buyer.retailer.id)
      if (made) return Number(made.number)
      const lines = this.#carts.lines(buyer)
      if (lines.length === 0) return 'cart-empty'
      if (fingerprintOf(lines) !== wish.seen) return 'cart-changed'
      const { lastInsertRowid } = this.#db
        .prepare(
          `INSERT INTO shop_order (press, retailer_id, contact_id, contact_name, reference, note, placed_at)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(wish.press, buyer.retailer.id, buyer.contactId, buyer.name, wish.reference, wish.note, now)
      const insert = this.#db.prepare('INSERT INTO order_line VALUES (?, ?, ?, ?, ?)')
      for (const { productId, packs, packSize, unitCents } of lines)
        insert.run(lastInsertRowid, productId, packs, packSize, unitCents)
      this.#carts.empty(buyer)
      return Number(lastInsertRowid)
    })
  }

  /** The retailer's orders, the newest first. */
  ofRetailer(retailerId: string): Order[] {
    const rows = this.#db
      .prepare(`SELECT ${COLUMNS} FROM shop_order WHERE retailer_id = ? ORDER BY number DESC LIMIT 200`)
      .all(retailerId)
    return rows.map((row) => this.#whole(row))
  }

  find(retailerId: string, number: number): Order | null {
    const row = this.#db
      .prepare(`SELECT ${COLUMNS} FROM shop_order WHERE retailer_id = ? AND number = ?`)
      .get(retailerId, number)
    return row ? this.#whole(row) : null
  }

  #whole(row: object): Order {
    const order = row as Omit<Order, 'lines' | 'cents'>
    const lines = this.#db
      .prepare(
        `SELECT product_id AS productId, packs, pack_size AS packSize, unit_cents AS unitCents,
           packs * pack_size * unit_cents AS cents FROM order_line WHERE number = ? ORDER BY product_id`,
      )
      .all(order.number) as unknown as Line[]
    return { ...order, lines, cents: totalOf(lines) }
  }
}
