import { Worker } from 'node:worker_threads'
import type { MessageKey } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import type { StrengthLabel } from '@latchkey/core/strength/strength'

export interface Strength {
  readonly label: StrengthLabel
  readonly advice: readonly MessageKey[]
}

/** S6: scores passwords in a worker thread, started on demand, so that no crafted input holds the event loop. */
export interface StrengthScorer {
  score(password: string, personalWords: readonly string[]): Promise<Strength>
  close(): Promise<void>
}

/** One score may take this long before the worker is ended and the caller told to try again, in milliseconds. */
const SCORE_LIMIT = 20_000
/** The worker and its word lists leave memory after this much rest, in milliseconds. */
const REST_LIMIT = 60_000

export function strengthScorer(): StrengthScorer {
  let worker: Worker | null = null
  let rest: NodeJS.Timeout | undefined
  let nextId = 0
  const waiting = new Map<number, { resolve(s: Strength): void; reject(e: unknown): void }>()

  function start(): Worker {
    const started = new Worker(new URL('./strength-worker.ts', import.meta.url))
    started.on('message', ({ id, strength }: { id: number; strength: Strength }) => {
      waiting.get(id)?.resolve(strength)
      waiting.delete(id)
    })
    started.on('error', (error) => end(error))
    // After the listeners, which would hold the process again.
    started.unref()
    return started
  }

  function end(reason: unknown): void {
    void worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  return {
    async score(password, personalWords) {
      worker ??= start()
      const id = nextId++
      worker.postMessage({ id, password, personalWords })
      clearTimeout(rest)
      rest = setTimeout(() => end(new Refusal('busy')), REST_LIMIT)
      rest.unref()
      const limit = setTimeout(() => end(new Refusal('busy')), SCORE_LIMIT)
      try {
        return await new Promise<Strength>((resolve, reject) => waiting.set(id, { resolve, reject }))
      } finally {
        clearTimeout(limit)
      }
    },
    async close() {
      clearTimeout(rest)
      await worker?.terminate()
    },
  }
}
