import { connect } from 'node:net'

export interface LineAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

export interface KeptLine {
  ask(question: string): Promise<LineAnswer>
  end(): void
}

/** A kept connection: one request at a time, each answer with its length. A whole HTTP client would cost more than what it measures. */
export async function keptLine(port: number): Promise<KeptLine> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  await new Promise<void>((done, failed) => {
    socket.once('connect', done)
    socket.once('error', failed)
  })
  let text = ''
  let waiting: { done(answer: LineAnswer): void; failed(error: Error): void } | null = null
  socket.setEncoding('latin1')
  socket.on('data', (piece: string) => {
    text += piece
    const at = text.indexOf('\r\n\r\n')
    if (at < 0) return
    const head = text.slice(0, at)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (text.length < at + 4 + length) return
    const body = text.slice(at + 4, at + 4 + length)
    text = text.slice(at + 4 + length)
    waiting?.done({ status: Number(head.slice(9, 12)), head, body })
  })
  const broken = () => waiting?.failed(new Error('the server closed a kept connection'))
  socket.on('close', broken)
  socket.on('error', broken)
  return {
    ask: (question) =>
      new Promise((done, failed) => {
        waiting = { done, failed }
        socket.write(question)
      }),
    end() {
      waiting = null
      socket.destroy()
    },
  }
}
