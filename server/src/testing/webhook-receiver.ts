import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'

/** What a receiver was sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly id: string
  // biome-ignore lint/suspicious/noExplicitAny: a test names the shape it asserts on
  readonly json: any
}

type Answer = (response: ServerResponse, received: Received) => void

/** An outside system on loopback that keeps what it is sent and answers as it is told. */
export async function aReceiver(t: { after(work: () => unknown): void }) {
  const received: Received[] = []
  let answer: Answer = (response) => response.writeHead(204).end()
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece) => pieces.push(piece))
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString()
      const id = String(request.headers['webhook-id'])
      const one = { headers: request.headers, body, id, json: JSON.parse(body || 'null') }
      received.push(one)
      answer(response, one)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    port,
    received,
    answers(next: number | Answer): void {
      answer = typeof next === 'number' ? (response) => response.writeHead(next).end() : next
    },
    /** Resolves once so many messages came; fails after five seconds. */
    async has(count: number): Promise<readonly Received[]> {
      await until(() => received.length >= count, `${count} messages, but ${received.length} came`)
      return received
    },
  }
}

/** Waits until something holds, looking again and again; fails after five seconds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 500; i += 1) {
    if (await holds()) return
    await wait(10)
  }
  throw new Error(`not within five seconds: ${what}`)
}

/** Whether the library takes a message by this secret, at the time the message itself names. */
export function isSigned(secret: string, { headers, body }: Received): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000)
  const right = new Webhook(secret).sign(String(headers['webhook-id']), at, body)
  return String(headers['webhook-signature']).split(' ').includes(right)
}
