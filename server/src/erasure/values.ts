/** E2: what a person is called once he is erased, where a name is kept beside his id. */
export function pseudonymOf(kind: 'contact' | 'user', id: string): string {
  return `Erased ${kind} ${id.slice(-4)}`
}

/** A person's values as the trail is searched for them: in lower case, each once. */
export function valuesOf(values: readonly (string | null)[]): string[] {
  const found = values.flatMap((value) => value?.trim().toLowerCase() || [])
  return [...new Set(found)]
}
