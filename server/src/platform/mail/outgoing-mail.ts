/** One mail to one person. The same input always becomes the same bytes (M1: at most the letter in hand repeats, identical). */
export interface OutgoingMail {
  /** With or without angle brackets, kept with the letter so that a repeat carries the same one. */
  readonly messageId: string
  /** When the letter was made, not when this try happens. */
  readonly date: Date
  /** The From header, `Name <address>` or an address; the transport's own `from` where absent. */
  readonly from?: string
  /** The one recipient: a bare ASCII address. Anything else is refused for good before a connection is used (P73). */
  readonly to: string
  /** MAIL FROM; the address of `from` where absent. */
  readonly envelopeFrom?: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Further headers; `Auto-Submitted` and `X-Auto-Response-Suppress` are always set (M2). */
  readonly headers?: Readonly<Record<string, string>>
  /** What this mail keeps secret: cut out of the server's answer wherever it stands (M1). */
  readonly secrets?: readonly string[]
  /** Milliseconds after which this mail must not leave any more, where that is less than the transport's own bound. */
  readonly within?: number
}

/**
 * What the SMTP server said. `temporary`: try again later (4xx, no connection, a timeout, TLS or sign-in to the
 * server failed). `permanent`: never (5xx to MAIL, RCPT or DATA). `answer` is cut to 200 characters and scrubbed.
 */
export interface SendResult {
  readonly outcome: 'accepted' | 'temporary' | 'permanent'
  readonly answer: string
}

export interface MailTransport {
  /** Never rejects: every fault is an outcome. */
  send(mail: OutgoingMail): Promise<SendResult>
  /** Connects, secures and signs in without sending, over a connection of its own. Never rejects. */
  verify(): Promise<SendResult>
  /** Lets mails in hand finish (bounded by the deadline of a mail), then closes every connection. */
  close(): Promise<void>
}
