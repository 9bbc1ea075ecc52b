import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { EndpointWire, EndpointWithSecret } from '@latchkey/core/webhooks/wire'
import { Webhook } from 'standardwebhooks'
import type { HttpClient } from './http-client.ts'
import type { TestProduct } from './test-product.ts'

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

const ROOT = '/api/v1/webhooks'

/** An endpoint that is told of these types. */
export async function anEndpoint(
  owner: HttpClient,
  { url }: { readonly url: string },
  eventTypes: readonly string[] = ['retailer.created'],
): Promise<EndpointWithSecret> {
  const made = await owner.post<EndpointWithSecret>(ROOT, { url, eventTypes })
  assert.equal(made.status, 201, made.text)
  return made.body
}

export async function endpointNow(owner: HttpClient, { id }: { readonly id: string }): Promise<EndpointWire> {
  const answer = await owner.get<EndpointWire>(`${ROOT}/${id}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body
}

/** What became of what an endpoint is told, in the order it was written. */
export async function deliveriesOf({ db }: TestProduct, { id }: { readonly id: string }) {
  return await db.read
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('endpoint_id', '=', id)
    .orderBy('position')
    .execute()
}

/** Has the job look once more, and waits until so many attempts in all are noted. */
export async function untilAttempts(product: TestProduct, { id }: { readonly id: string }, count: number) {
  product.app.wake('webhooks')
  const noted = async () => {
    const rows = product.db.read.selectFrom('webhook_attempt').selectAll().where('endpoint_id', '=', id)
    return await rows.orderBy('id').execute()
  }
  await until(async () => (await noted()).length >= count, `${count} attempts noted`)
  // The worker lets go of the endpoint right after the note.
  const held = async () => {
    const row = product.db.read.selectFrom('webhook_endpoint').select('lease').where('id', '=', id)
    return (await row.executeTakeFirst())?.lease ?? null
  }
  await until(async () => (await held()) === null, 'the endpoint is let go')
  return await noted()
}
