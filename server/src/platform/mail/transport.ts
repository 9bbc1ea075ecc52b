import { rootCertificates } from 'node:tls'
import { createTransport as createNodemailer, type SendMailOptions } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool'
import { composeMessage } from './compose-message.ts'
import type { MailTransport, OutgoingMail, SendResult } from './outgoing-mail.ts'
import { scrubAnswer } from './scrub-answer.ts'
import { failedResult } from './smtp-failure.ts'
import { isLoopback, parseSmtpUrl, type SmtpServer } from './smtp-url.ts'

/** Connections kept to the server. Whoever hands over more mails than this at once makes them wait within their deadline. */
export const MAX_CONNECTIONS = 4

/** Milliseconds (F5, F6). `connection` bounds everything until the session stands, TLS included; `mail` bounds one mail in all, queueing included, and frees its connection. */
export interface SmtpTimeouts {
  readonly connection: number
  readonly greeting: number
  readonly socket: number
  readonly mail: number
}

const defaultTimeouts: SmtpTimeouts = { connection: 10_000, greeting: 10_000, socket: 30_000, mail: 60_000 }

export interface TransportOptions {
  /** The From header of mails that name none: MAIL_FROM. */
  readonly from: string
  readonly log?: { warn(fields: Record<string, unknown>, message: string): void }
  readonly timeouts?: Partial<SmtpTimeouts>
  /** PEM of a certificate authority trusted beside the machine's own; for a company's private one. */
  readonly trustedAuthority?: string
  /**
   * Mails go one after the other, written out beforehand, and `taken` hears of each that was accepted before the next one
   * begins: whatever ends this process, at most one mail is in doubt (I1).
   */
  readonly oneByOne?: { taken(messageId: string): void }
}

/**
 * Sends over SMTP (M1). See `parseSmtpUrl` for what the address may say about TLS. Throws where the address cannot
 * be used; the sentence says what to do. Connections stay open for four minutes of idleness, so that a reset right
 * after another pays no handshake.
 */
export function createTransport(smtpUrl: string | URL, options: TransportOptions): MailTransport {
  const parsed = parseSmtpUrl(smtpUrl)
  if (!parsed.ok) throw new Error(parsed.fault)
  const timeouts = { ...defaultTimeouts, ...options.timeouts }
  const pool = createNodemailer(poolOptions(parsed.server, timeouts, options.trustedAuthority))
  const ownSecrets = parsed.server.auth ? [parsed.server.auth.pass] : []
  const inHand = new Set<Promise<SendResult>>()
  let turn: Promise<void> = Promise.resolve()
  // An idle connection the server drops is no fault; a mail in hand hears of its own.
  pool.on('error', () => {})

  async function deliver(mail: OutgoingMail): Promise<SendResult> {
    const composed = composeMessage(mail, options.from)
    if (!composed.ok) return { outcome: 'permanent', answer: composed.fault }
    const within = Math.min(timeouts.mail, mail.within ?? timeouts.mail)
    if (within <= 0) return failedResult(null, true)
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), within)
    try {
      const info = await (options.oneByOne
        ? inTurn(composed.message, deadline.signal, options.oneByOne.taken)
        : pool.sendMail({ ...composed.message, signal: deadline.signal }))
      return { outcome: 'accepted', answer: scrubAnswer(info.response, mail.secrets) }
    } catch (error) {
      const failed = failedResult(error, deadline.signal.aborted, [...ownSecrets, ...(mail.secrets ?? [])])
      options.log?.warn({ messageId: mail.messageId, ...failed }, 'mail was not accepted')
      return failed
    } finally {
      clearTimeout(timer)
    }
  }

  async function inTurn(message: SendMailOptions, signal: AbortSignal, taken: (messageId: string) => void) {
    const before = turn
    let next = () => {}
    turn = new Promise((resolve) => {
      next = resolve
    })
    try {
      const { envelope, dsn } = message
      // Written out in one piece: each part of a mail that comes as a stream would be a packet of its own.
      const raw = await new MailComposer(message).compile().build()
      await before
      signal.throwIfAborted()
      const info = await pool.sendMail({ raw, envelope, dsn, signal } as SendMailOptions)
      taken(String(message.messageId))
      return info
    } finally {
      void before.then(next)
    }
  }

  return {
    send(mail) {
      const delivery = deliver(mail)
      inHand.add(delivery)
      void delivery.finally(() => inHand.delete(delivery))
      return delivery
    },
    async verify() {
      try {
        await pool.verify()
        return { outcome: 'accepted', answer: '' }
      } catch (error) {
        return failedResult(error, false, ownSecrets)
      }
    },
    async close() {
      await Promise.allSettled(inHand)
      pool.close({ force: true })
    },
  }
}

function poolOptions(server: SmtpServer, timeouts: SmtpTimeouts, authority: string | undefined) {
  const strict =
    server.security === 'required' || (server.security === 'implicit' && !isLoopback(server.host))
  return {
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.security === 'implicit',
    requireTLS: server.security === 'required',
    opportunisticTLS: server.security === 'opportunistic',
    ignoreTLS: server.security === 'none',
    tls: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: strict,
      ...(authority && { ca: [...rootCertificates, authority] }),
    },
    ...(server.auth && { auth: { user: server.auth.user, pass: server.auth.pass } }),
    maxConnections: MAX_CONNECTIONS,
    // A kept connection the server has dropped meanwhile is replaced once; every other retry is the courier's.
    maxRequeues: 1,
    connectionTimeout: timeouts.connection,
    dnsTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    socketCloseTimeout: 1000,
    maxResponseSize: 64 * 1024,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const satisfies SMTPPoolOptions & { pool: true }
}
