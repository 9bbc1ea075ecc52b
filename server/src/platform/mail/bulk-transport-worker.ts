import { parentPort, workerData } from 'node:worker_threads'
import type { OutgoingMail } from './outgoing-mail.ts'
import { createTransport } from './transport.ts'

/** What the thread that started this one asks of it. */
export type BulkQuestion =
  | { readonly id: number; readonly ask: 'send'; readonly mail: OutgoingMail }
  | { readonly id: number; readonly ask: 'verify' | 'close' }

const { smtpUrl, from } = workerData as { smtpUrl: string; from: string }
const transport = createTransport(smtpUrl, { from })

parentPort?.on('message', async (question: BulkQuestion) => {
  const result =
    question.ask === 'send' ? await transport.send(question.mail) : await transport[question.ask]()
  parentPort?.postMessage({ id: question.id, result })
})
