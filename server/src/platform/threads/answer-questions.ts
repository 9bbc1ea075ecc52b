import { parentPort, workerData } from 'node:worker_threads'
import { openReader, type Reader, type ReaderPlace } from '../db/open-reader.ts'

/** Answers a thread's questions over its own connection; what goes wrong is told to the one who asked. */
export function answerQuestions<Question>(
  answers: (reader: Reader) => (question: Question) => Promise<unknown>,
): void {
  const answer = answers(openReader(workerData as ReaderPlace))
  parentPort?.on('message', async ({ id, question }: { id: number; question: Question }) => {
    try {
      const given = await answer(question)
      parentPort?.postMessage({ id, given }, bytesToHandOver(given))
    } catch (error) {
      parentPort?.postMessage({
        id,
        fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    }
  })
}

/** Bytes that fill their buffer change hands; anything else is copied. */
function bytesToHandOver(given: unknown): ArrayBuffer[] {
  const whole = given instanceof Uint8Array && given.byteLength === given.buffer.byteLength
  return whole ? [given.buffer as ArrayBuffer] : []
}
