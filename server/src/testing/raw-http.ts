import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  /** 0 where the server closed the line without an answer. */
  readonly status: number
  readonly text: string
  readonly closed: boolean
}

/** Sends these bytes to a server of ours and reads until it closes the line or has been silent for `quietMs`. */
export async function sendRaw(origin: string, bytes: string | Uint8Array, quietMs = 300): Promise<RawAnswer> {
  const socket = await openRaw(origin)
  return await new Promise((resolve) => {
    let text = ''
    const end = (closed: boolean) => {
      socket.destroy()
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text, closed })
    }
    socket.setTimeout(quietMs, () => end(false))
    socket.setEncoding('latin1').on('data', (part: string) => {
      text += part
    })
    socket.on('error', () => end(true))
    socket.on('close', () => end(true))
    socket.write(bytes)
  })
}

/** A bare connection to a server of ours. */
export async function openRaw(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin)
  return await new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname, () => {
      socket.off('error', reject)
      resolve(socket)
    })
    socket.once('error', reject)
  })
}
