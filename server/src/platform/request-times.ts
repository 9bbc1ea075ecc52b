import type { Metric, Registry } from 'prom-client'

const NAME = 'latchkey_http_request_seconds'
/** Upper ends of the buckets, in seconds. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5]

interface Times {
  readonly labels: { readonly method: string; readonly route: string; readonly status: number }
  /** How many fell into each bucket alone; the last one holds what was slower than all of them. */
  readonly counts: number[]
  sum: number
}

/**
 * A histogram of how long answers take, by method, route and status. Counted here and handed to the library when it
 * is asked: its own counting takes longer than finding a session.
 */
export function requestTimes(registry: Registry) {
  const kept = new Map<string, Map<string, Times>>()

  function timesOf(method: string, route: string, status: number): Times {
    const ofRoute = kept.get(route) ?? new Map<string, Times>()
    if (ofRoute.size === 0) kept.set(route, ofRoute)
    const key = method + status
    let times = ofRoute.get(key)
    if (!times) {
      times = { labels: { method, route, status }, counts: new Array(BUCKETS.length + 1).fill(0), sum: 0 }
      ofRoute.set(key, times)
    }
    return times
  }

  const metric = {
    name: NAME,
    get: async () => ({
      name: NAME,
      help: 'Time to answer a request.',
      type: 'histogram',
      aggregator: 'sum',
      values: [...kept.values()].flatMap((ofRoute) => [...ofRoute.values()].flatMap(valuesOf)),
    }),
    reset: () => kept.clear(),
  }
  registry.registerMetric(metric as unknown as Metric)

  return {
    observe(method: string, route: string, status: number, seconds: number): void {
      const times = timesOf(method, route, status)
      let bucket = 0
      while (bucket < BUCKETS.length && seconds > (BUCKETS[bucket] ?? 0)) bucket += 1
      times.counts[bucket] = (times.counts[bucket] ?? 0) + 1
      times.sum += seconds
    },
  }
}

// Prometheus wants each bucket to hold all that is below its end.
function valuesOf({ labels, counts, sum }: Times) {
  let below = 0
  const buckets = counts.map((count, at) => {
    below += count
    return { metricName: `${NAME}_bucket`, labels: { le: BUCKETS[at] ?? '+Inf', ...labels }, value: below }
  })
  return [
    ...buckets,
    { metricName: `${NAME}_sum`, labels, value: sum },
    { metricName: `${NAME}_count`, labels, value: below },
  ]
}
