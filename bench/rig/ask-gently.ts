import { loadGet } from './load.ts'

/** One request at a time, 100 a second at most, so that asking is not a load of its own. */
export function askGently(
  origin: string,
  path: string,
  cookie: string,
): { end(): Promise<readonly number[]> } {
  let on = true
  const latencies: number[] = []
  const run = (async () => {
    while (on) {
      latencies.push(...(await loadGet(origin, path, { connections: 1, ms: 0, cookie })).latencies)
      await new Promise((soon) => setTimeout(soon, 10))
    }
  })()
  return {
    async end() {
      on = false
      await run
      return latencies.sort((a, b) => a - b)
    },
  }
}
