/** A word kept beside the database; undefined also where the browser lets nothing be kept at all. */
export function keptBeside(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Where the browser refuses, the app goes on without. */
export function keepBeside(key: string, word: string): void {
  try {
    localStorage.setItem(key, word)
  } catch {
    // Blocked or full: asked for again at the next start.
  }
}
