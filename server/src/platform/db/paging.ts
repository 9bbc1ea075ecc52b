import { Refusal } from '@latchkey/core/refusal'

/** The list a cursor belongs to, with its sort, and what its rows are ordered by. */
export interface PageOrder {
  readonly list: string
  readonly value: 'text' | 'number'
}

type ValueOf<Order extends PageOrder> = Order['value'] extends 'number' ? number : string

/** A cursor names its list and the last row of a page by sort value and id, so that deep pages cost what the first does. */
export function encodeCursor({ list }: PageOrder, value: string | number, id: string): string {
  return Buffer.from(JSON.stringify([list, value, id])).toString('base64url')
}

/** Reads a cursor of this very list; one of another list or sort, or made up, is refused as unreadable. */
export function decodeCursor<Order extends PageOrder>(
  order: Order,
  cursor: string,
): { value: ValueOf<Order>; id: string } {
  try {
    const [list, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    const fits = order.value === 'number' ? Number.isSafeInteger(value) : isStorable(value)
    if (list === order.list && fits && isStorable(id)) return { value: value as ValueOf<Order>, id }
  } catch {
    // Falls through to the refusal below: any unreadable cursor is answered alike.
  }
  throw new Refusal('invalid-request', {
    fields: [{ field: 'cursor', code: 'cursor-unreadable', message: 'cursor-unreadable' }],
  })
}

// PostgreSQL takes no NUL in a text.
function isStorable(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0') && value.isWellFormed()
}

/** Counting stops here; a list says "more than 10,000" past it. */
export const COUNT_CAP = 10_000
