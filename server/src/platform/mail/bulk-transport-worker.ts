import { parentPort, workerData } from 'node:worker_threads'
import { handedOverLog } from './handed-over.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { createTransport } from './transport.ts'

/** What the thread that started this one asks of it. */
export type BulkQuestion =
  | { readonly id: number; readonly ask: 'send'; readonly mail: OutgoingMail }
  | { readonly id: number; readonly ask: 'verify' | 'close' }

const { smtpUrl, from, place } = workerData as { smtpUrl: string; from: string; place: string | null }
const log = place === null ? null : handedOverLog(place)
const transport = createTransport(smtpUrl, { from, oneByOne: { taken: (id) => log?.note(id) } })

parentPort?.on('message', async (question: BulkQuestion) => {
  const result =
    question.ask === 'send' ? await transport.send(question.mail) : await transport[question.ask]()
  if (question.ask === 'close') log?.close()
  parentPort?.postMessage({ id: question.id, result })
})
