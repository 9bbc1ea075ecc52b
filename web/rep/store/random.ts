/** A new action's idempotency key (O3). */
export function newKey(): string {
  return crypto.randomUUID()
}

/** Bytes nobody can guess, for example the salt of the screen lock. */
export function newSalt(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}
