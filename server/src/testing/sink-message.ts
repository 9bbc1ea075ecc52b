import PostalMime from 'postal-mime'
import type { SMTPServerSession } from 'smtp-server'

/** A mail as the sink took it in. */
export interface SinkMessage {
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  readonly raw: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** By lower-case name, decoded as far as postal-mime does. */
  readonly headers: ReadonlyMap<string, string>
  /** What was asked of the server about reports (RFC 3461), where it offers them. */
  readonly dsn: { readonly ret: string; readonly notify: string }
  readonly encrypted: boolean
  /** `performance.now()` when the last byte was in. */
  readonly receivedAt: number
}

/** The one temporary password in the text part of a mail; throws where there is none or more than one. */
export function secretIn(mail: { readonly text: string }): string {
  const found = mail.text.match(/\b[a-hjkmnp-z2-9]{4}(?:-[a-hjkmnp-z2-9]{4}){3}\b/g) ?? []
  const [secret, ...more] = found
  if (secret === undefined || more.length > 0)
    throw new Error(`${found.length} temporary passwords in the mail`)
  return secret
}

export async function parseMessage(raw: string, session: SMTPServerSession): Promise<SinkMessage> {
  const receivedAt = performance.now()
  const { envelope: sent, secure: encrypted } = session
  const envelope = {
    from: sent.mailFrom ? sent.mailFrom.address : '',
    to: sent.rcptTo.map((r) => r.address),
  }
  const dsn = { ret: sent.dsn?.ret ?? '', notify: [sent.rcptTo[0]?.dsn?.notify ?? ''].flat().join() }
  const mail = await PostalMime.parse(raw)
  const headers = new Map(mail.headers.map((h) => [h.key.toLowerCase(), h.value]))
  const { subject = '', text = '', html = '' } = mail
  return { envelope, dsn, encrypted, raw, subject, text, html, headers, receivedAt }
}
