import { Worker } from 'node:worker_threads'
import type { BulkQuestion } from './bulk-transport-worker.ts'
import { forgetHandedOver, placeForHandedOver } from './handed-over.ts'
import type { MailTransport, SendResult } from './outgoing-mail.ts'
import { parseSmtpUrl } from './smtp-url.ts'
import type { TransportOptions } from './transport.ts'

/** The worker and its connections leave memory after this much rest, in milliseconds. */
const REST_LIMIT = 60_000
/** Nobody knows whether the mail left; a repeat carries the same Message-ID. */
const LOST: SendResult = { outcome: 'temporary', answer: 'the mail could not be handed over' }

type Asked = BulkQuestion extends infer Q ? (Q extends BulkQuestion ? Omit<Q, 'id'> : never) : never

/**
 * The same transport with a connection of its own, mails one by one, in a worker thread started on demand: to write out and hand over ten
 * thousand mails takes seconds of a processor, and every request would wait behind them.
 */
export function createBulkTransport(
  smtpUrl: string | URL,
  { from, log, folder }: Pick<TransportOptions, 'from' | 'log'> & { readonly folder: string },
): MailTransport {
  const parsed = parseSmtpUrl(smtpUrl)
  if (!parsed.ok) throw new Error(parsed.fault)
  const waiting = new Map<number, (result: SendResult) => void>()
  let worker: Worker | null = null
  let rest: NodeJS.Timeout | undefined
  let nextId = 0
  let place: string | null = null

  function start(): Worker {
    place = placeForHandedOver(folder)
    if (place === null) log?.warn({ folder }, 'the data folder cannot note which mails were taken')
    const started = new Worker(new URL('./bulk-transport-worker.ts', import.meta.url), {
      workerData: { smtpUrl: String(smtpUrl), from, place },
    })
    started.on('message', ({ id, result }: { id: number; result: SendResult }) => {
      waiting.get(id)?.(result)
      waiting.delete(id)
      if (waiting.size === 0) restLater()
    })
    started.on('error', (error) => {
      log?.warn({ error: error.name }, 'the thread that sends many mails ended')
      if (worker === started) worker = null
      for (const resolve of waiting.values()) resolve(LOST)
      waiting.clear()
    })
    // After the listeners, which would hold the process again.
    started.unref()
    return started
  }

  function restLater(): void {
    clearTimeout(rest)
    rest = setTimeout(() => void end(), REST_LIMIT)
    rest.unref()
  }

  function ask(question: Asked): Promise<SendResult> {
    clearTimeout(rest)
    worker ??= start()
    const id = nextId++
    const at = worker
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      at.postMessage({ ...question, id })
    })
  }

  async function end(): Promise<void> {
    clearTimeout(rest)
    if (!worker) return
    await ask({ ask: 'close' })
    clearTimeout(rest)
    const ended = worker
    worker = null
    await ended?.terminate()
    // Whoever ends it has noted all that left.
    if (place !== null) forgetHandedOver(place)
  }

  return {
    async send(mail) {
      const result = await ask({ ask: 'send', mail })
      if (result.outcome !== 'accepted')
        log?.warn({ messageId: mail.messageId, ...result }, 'mail was not accepted')
      return result
    },
    verify: () => ask({ ask: 'verify' }),
    close: end,
  }
}
