const PREFIX = 'rep-app-'

/** The version of the app that is kept for starting offline: the newest where two are, null where none is. */
export async function keptVersion(): Promise<string | null> {
  if (!('caches' in globalThis)) return null
  const names = await caches.keys()
  return names.findLast((name) => name.startsWith(PREFIX))?.slice(PREFIX.length) ?? null
}
