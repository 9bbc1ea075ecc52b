import { connect, type Socket } from 'node:net'

export interface LoadResult {
  readonly perSecond: number
  /** Milliseconds from request to whole answer, in ascending order. */
  readonly latencies: readonly number[]
}

/** Requests on one connection before a new one: the server closes a connection after 10,000. */
const PER_CONNECTION = 5_000

/**
 * The same GET again and again over kept connections, one request at a time on each. Raw sockets, because a full
 * HTTP client costs more than the server under test and would hide the difference between two of them. Every
 * answer of a route has the same length, so its end is known without parsing.
 */
export async function loadGet(
  origin: string,
  path: string,
  wish: { connections: number; ms: number; cookie?: string },
): Promise<LoadResult> {
  const { host, port } = new URL(origin)
  const lines = [`GET ${path} HTTP/1.1`, `Host: ${host}`]
  if (wish.cookie) lines.push(`Cookie: ${wish.cookie}`)
  const question = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
  const latencies: number[] = []
  const from = performance.now()
  const until = from + wish.ms
  await Promise.all(
    Array.from({ length: wish.connections }, async () => {
      do await hammer(Number(port), question, until, latencies)
      while (performance.now() < until)
    }),
  )
  const seconds = (performance.now() - from) / 1000
  return { perSecond: latencies.length / seconds, latencies: latencies.sort((a, b) => a - b) }
}

function hammer(port: number, question: Buffer, until: number, latencies: number[]): Promise<void> {
  return new Promise((done, failed) => {
    const socket: Socket = connect(port, '127.0.0.1')
    let length = 0
    let got = 0
    let asked = 0
    let answers = 0
    const ask = () => {
      asked = performance.now()
      got = 0
      socket.write(question)
    }
    socket.setNoDelay(true)
    socket.once('connect', ask)
    socket.once('error', failed)
    socket.once('close', () => failed(new Error('the server closed a kept connection')))
    socket.on('data', (piece) => {
      if (got === 0 && piece.toString('latin1', 0, 15) !== 'HTTP/1.1 200 OK')
        return failed(new Error(`unexpected answer: ${piece.toString('latin1', 0, 400)}`))
      if (length === 0) length = lengthOf(piece)
      got += piece.length
      if (got < length) return
      if (got > length) return failed(new Error(`an answer of ${got} bytes in place of ${length}`))
      const now = performance.now()
      latencies.push(now - asked)
      answers += 1
      if (now < until && answers < PER_CONNECTION) return ask()
      socket.removeAllListeners('close')
      socket.destroy()
      done()
    })
  })
}

function lengthOf(piece: Buffer): number {
  const text = piece.toString('latin1')
  const head = text.indexOf('\r\n\r\n')
  const body = /content-length: (\d+)/i.exec(text)?.[1]
  if (head < 0 || body === undefined) throw new Error(`no length in the answer: ${text.slice(0, 300)}`)
  return head + 4 + Number(body)
}

/** The value below which the given share of a sorted list lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}
