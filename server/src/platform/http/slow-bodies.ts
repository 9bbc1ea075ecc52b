import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** Requests whose route gives them longer than the server gives the others. */
const patient = new WeakMap<Socket, IncomingMessage>()

/** F14: this request may take so many milliseconds to arrive whole; the server's own bound no longer cuts it. */
export function takeTime(request: IncomingMessage, ms: number): void {
  const { socket } = request
  patient.set(socket, request)
  const timer = setTimeout(() => {
    if (!request.complete) socket.destroy()
  }, ms)
  // A connection that is gone already ends nothing any more.
  timer.unref()
  const done = () => {
    clearTimeout(timer)
    if (patient.get(socket) === request) patient.delete(socket)
  }
  request.once('end', done)
  request.once('close', done)
}

/** Node reports each request that is late once; the report about a patient one is put aside. */
export function leaveSlowBodies(server: Server): void {
  const others = server.listeners('clientError') as ((error: Error, socket: Socket) => void)[]
  server.removeAllListeners('clientError')
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const request = patient.get(socket)
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && request && !request.complete) return
    for (const other of others) other.call(server, error, socket)
  })
}
