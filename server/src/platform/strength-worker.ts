import { parentPort } from 'node:worker_threads'
import { loadScorer } from '@latchkey/core/strength/strength'

interface Question {
  readonly id: number
  readonly password: string
  readonly personalWords: readonly string[]
}

parentPort?.on('message', async ({ id, password, personalWords }: Question) => {
  const score = await loadScorer()
  parentPort?.postMessage({ id, strength: score(password, [...personalWords]) })
})
