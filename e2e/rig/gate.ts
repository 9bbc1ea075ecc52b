import { connect, createServer, type Server, type Socket } from 'node:net'

/** What stands between browsers and the server: passes everything on until it is told to fail like a network. */
export interface Gate {
  readonly port: number
  /** Nobody answers here any more, as when the server or the network is gone. */
  cut(): Promise<void>
  restore(): Promise<void>
  /**
   * The next requests that begin with this line reach the server, and the line is cut when the answer comes: before
   * its first byte, or after its head. Answers how many answers were lost so far.
   */
  loseAnswers(begins: string, how: { count: number; after: 'nothing' | 'head' }): () => number
  /** Requests that have passed, each as its head and as much of the body as came with it. */
  readonly passed: readonly string[]
  close(): Promise<void>
}

interface Loss {
  readonly begins: string
  readonly after: 'nothing' | 'head'
  left: number
  lost: number
}

export async function openGate(serverPort: number): Promise<Gate> {
  const sockets = new Set<Socket>()
  const passed: string[] = []
  const losses: Loss[] = []

  function pass(browser: Socket): void {
    const upstream = connect(serverPort, 'localhost')
    let losing: Loss | undefined
    for (const [socket, other] of [
      [browser, upstream],
      [upstream, browser],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    browser.on('data', (bytes) => {
      const text = bytes.toString('latin1')
      if (/^[A-Z]+ \/\S* HTTP\/1\.1\r\n/.test(text)) passed.push(text)
      losing = losses.find((loss) => loss.left > 0 && text.startsWith(loss.begins)) ?? losing
      upstream.write(bytes)
    })
    upstream.on('data', (bytes) => {
      if (!losing || losing.left === 0) {
        browser.write(bytes)
        return
      }
      losing.left -= 1
      losing.lost += 1
      const head = bytes.subarray(0, bytes.indexOf('\r\n\r\n') + 4)
      if (losing.after === 'head') browser.end(head)
      else browser.destroy()
      upstream.destroy()
    })
  }

  let server = await listen(createServer(pass), 0)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const stop = async () => {
    const ended = new Promise<void>((done) => server.close(() => done()))
    for (const socket of sockets) socket.destroy()
    await ended
  }
  return {
    port,
    cut: stop,
    async restore() {
      server = await listen(createServer(pass), port)
    },
    loseAnswers(begins, { count, after }) {
      const loss: Loss = { begins, after, left: count, lost: 0 }
      losses.push(loss)
      return () => loss.lost
    },
    passed,
    async close() {
      if (server.listening) await stop()
    },
  }
}

async function listen(server: Server, port: number): Promise<Server> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, 'localhost', done)
  })
  return server
}
