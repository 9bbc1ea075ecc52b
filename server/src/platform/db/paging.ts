import { Refusal } from '@latchkey/core/refusal'

/** A cursor names the last row of a page by its sort value and id, so that deep pages cost what the first does. */
export function encodeCursor(value: string | number, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

export function decodeCursor(cursor: string): { value: string | number; id: string } {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if ((typeof value === 'string' || typeof value === 'number') && typeof id === 'string')
      return { value, id }
  } catch {
    // Falls through to the refusal below: any unreadable cursor is answered alike.
  }
  throw new Refusal('invalid-request', {
    fields: [{ field: 'cursor', code: 'cursor-unreadable', message: 'cursor-unreadable' }],
  })
}

/** Counting stops here; a list says "more than 10,000" past it. */
export const COUNT_CAP = 10_000
