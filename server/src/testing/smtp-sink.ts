import { createServer, type Socket } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { parseMessage, type SinkMessage } from './sink-message.ts'

export { type SinkMessage, secretIn } from './sink-message.ts'

/**
 * How the sink behaves. `slow`: one byte of banner a second, and every verb waits `slowMs`. `drop-after-data`: takes
 * the whole mail, then cuts the line without an answer. `black-hole`: takes connections and never says a word.
 */
export type SinkMode = 'accept' | '451' | '550' | 'slow' | 'drop-after-data' | 'black-hole'

/** An answer of its own, like `{ code: 552, text: 'mailbox full' }`. */
export interface SinkReply {
  readonly code: number
  readonly text: string
}

export interface SinkMoment {
  readonly stage: 'mail' | 'rcpt' | 'data'
  readonly from: string
  readonly to: string
}

export interface SinkOptions {
  readonly mode?: SinkMode
  /** Asked at MAIL, RCPT and after DATA; undefined leaves it to the mode. */
  readonly behave?: (moment: SinkMoment) => SinkMode | SinkReply | undefined
  readonly slowMs?: number
  /** Demands this sign-in. */
  readonly auth?: { readonly user: string; readonly pass: string }
  /** Offers STARTTLS, or TLS from the start, with this certificate. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly implicit?: boolean }
  readonly offerDsn?: boolean
  readonly port?: number
}

export interface SmtpSink {
  readonly url: string
  readonly port: number
  readonly messages: readonly SinkMessage[]
  /** Mails taken whole and then cut off unanswered. */
  readonly dropped: readonly SinkMessage[]
  /** Connections taken so far. */
  readonly connections: number
  waitFor(count: number, timeoutMs?: number): Promise<readonly SinkMessage[]>
  waitFor(predicate: (message: SinkMessage) => boolean, timeoutMs?: number): Promise<SinkMessage>
  setMode(mode: SinkMode): void
  /** Ends every open connection, as a server does with idle ones. */
  cutConnections(): void
  close(): Promise<void>
}

/** A real SMTP server on loopback that keeps what it gets and can be told to misbehave (F5–F8). */
export async function startSmtpSink(options: SinkOptions = {}): Promise<SmtpSink> {
  let mode = options.mode ?? 'accept'
  const slowMs = options.slowMs ?? 60_000
  const messages: SinkMessage[] = []
  const dropped: SinkMessage[] = []
  const waiting = new Set<() => void>()
  const sockets = new Map<number, Socket>()
  const timers = new Set<NodeJS.Timeout>()
  let connections = 0

  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, ms)
    timers.add(timer)
  }

  /** What is to happen now: an answer, or silence, or the line cut. */
  function play(moment: SinkMoment, session: SMTPServerSession, answer: (error?: Error) => void) {
    const act = options.behave?.(moment) ?? mode
    if (typeof act === 'object') return answer(act.code < 400 ? undefined : replyError(act))
    if (act === 'black-hole') return
    if (act === 'slow') return later(slowMs, answer)
    if (act === 'drop-after-data' && moment.stage === 'data')
      return sockets.get(session.remotePort)?.destroy()
    if (act === '451' && moment.stage === 'rcpt')
      return answer(replyError({ code: 451, text: '4.7.1 Greylisted, try again later' }))
    if (act === '550' && moment.stage === 'rcpt')
      return answer(replyError({ code: 550, text: '5.1.1 No such mailbox here' }))
    answer()
  }

  const smtp = new SMTPServer({
    ...serverOptions(options),
    onMailFrom(address, session, done) {
      play({ stage: 'mail', from: address.address, to: '' }, session, done)
    },
    onRcptTo(address, session, done) {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
      play({ stage: 'rcpt', from, to: address.address }, session, done)
    },
    onData(stream, session, done) {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
      const to = session.envelope.rcptTo.map((r) => r.address)
      readText(stream)
        .then((raw) => parseMessage(raw, session))
        .then((message) => {
          play({ stage: 'data', from, to: to[0] ?? '' }, session, (error) => {
            if (!error) messages.push(message)
            done(error)
            for (const look of waiting) look()
          })
          if (sockets.get(session.remotePort)?.destroyed) dropped.push(message)
        }, done)
    },
  })
  smtp.on('error', () => {})

  const server = createServer((socket) => {
    connections += 1
    const port = socket.remotePort ?? 0
    sockets.set(port, socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(port))
    if (mode === 'black-hole') return
    if (mode === 'slow') return trickle(socket, '220 sink.test ESMTP ready\r\n', later)
    smtp.server.emit('connection', socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  const login = options.auth
    ? `${encodeURIComponent(options.auth.user)}:${encodeURIComponent(options.auth.pass)}@`
    : ''

  function waitFor(count: number, timeoutMs?: number): Promise<readonly SinkMessage[]>
  function waitFor(predicate: (message: SinkMessage) => boolean, timeoutMs?: number): Promise<SinkMessage>
  function waitFor(
    wanted: number | ((message: SinkMessage) => boolean),
    timeoutMs = 5000,
  ): Promise<readonly SinkMessage[] | SinkMessage> {
    const found = () =>
      typeof wanted === 'function'
        ? messages.find(wanted)
        : messages.length >= wanted
          ? [...messages]
          : undefined
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look)
        const seen = messages.map((m) => `${m.envelope.to.join()}: ${m.subject}`).join('; ')
        reject(new Error(`no such mail within ${timeoutMs} ms; seen ${messages.length}: ${seen}`))
      }, timeoutMs)
      const look = () => {
        const match = found()
        if (!match) return
        clearTimeout(timer)
        waiting.delete(look)
        resolve(match)
      }
      waiting.add(look)
      look()
    })
  }

  return {
    url: `${options.tls?.implicit ? 'smtps' : 'smtp'}://${login}127.0.0.1:${port}`,
    port,
    messages,
    dropped,
    get connections() {
      return connections
    },
    waitFor,
    setMode(next) {
      mode = next
    },
    cutConnections() {
      for (const socket of sockets.values()) socket.end()
    },
    async close() {
      for (const timer of timers) clearTimeout(timer)
      for (const socket of sockets.values()) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function serverOptions({ auth, tls, offerDsn }: SinkOptions): SMTPServerOptions {
  return {
    logger: false,
    authOptional: !auth,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    hideDSN: !offerDsn,
    closeTimeout: 10,
    disabledCommands: tls && !tls.implicit ? [] : ['STARTTLS'],
    ...(tls && { key: tls.key, cert: tls.cert, secure: tls.implicit === true }),
    onAuth(given, _session, done) {
      if (auth && given.username === auth.user && given.password === auth.pass)
        done(null, { user: auth.user })
      else done(replyError({ code: 535, text: `5.7.8 Wrong user or password ${given.password ?? ''}` }))
    },
  }
}

function replyError({ code, text }: SinkReply): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

function trickle(socket: Socket, banner: string, later: (ms: number, act: () => void) => void) {
  const [next, ...rest] = banner
  if (next === undefined || socket.destroyed) return
  socket.write(next)
  later(1000, () => trickle(socket, rest.join(''), later))
}
