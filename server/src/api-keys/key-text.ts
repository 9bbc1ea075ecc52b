/** D2: a key as it is shown once: its id, so that it is found by one read, and 256 random bits. */
export function keyText(id: string, secret: string): string {
  return `lk_${id}_${secret}`
}

export function readKey(text: string): { id: string; secret: string } | null {
  const [, id, secret] = /^lk_([0-9a-f-]{36})_([\w-]{43})$/.exec(text) ?? []
  return id && secret ? { id, secret } : null
}
