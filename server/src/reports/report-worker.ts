import { parentPort, workerData } from 'node:worker_threads'
import { openReader, type ReaderPlace } from '../platform/db/open-reader.ts'
import { answers } from './answer-question.ts'
import type { Question } from './questions.ts'

const answer = answers(openReader(workerData as ReaderPlace))

parentPort?.on('message', async ({ id, question }: { id: number; question: Question }) => {
  try {
    const given = await answer(question)
    // Bytes that fill their buffer change hands; anything else is copied.
    const whole = given instanceof Uint8Array && given.byteLength === given.buffer.byteLength
    const transfer = whole ? [given.buffer as ArrayBuffer] : []
    parentPort?.postMessage({ id, given }, transfer)
  } catch (error) {
    parentPort?.postMessage({
      id,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
})
