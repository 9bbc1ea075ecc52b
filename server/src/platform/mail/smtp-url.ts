/** How a server is reached. `required` takes a valid certificate; `opportunistic` takes any and goes on in the clear; `none` never asks. */
export type SmtpSecurity = 'implicit' | 'required' | 'opportunistic' | 'none'

export interface SmtpServer {
  readonly host: string
  readonly port: number
  readonly security: SmtpSecurity
  readonly auth?: { readonly user: string; readonly pass: string }
}

export type SmtpUrlOutcome =
  | { readonly ok: true; readonly server: SmtpServer }
  | { readonly ok: false; readonly fault: string }

const EXAMPLE = 'smtp://user:password@mail.example.com:587'

/**
 * Reads SMTP_URL (M1). `smtps://` is TLS from the first byte (port 465). `smtp://` asks for STARTTLS with a valid
 * certificate (port 587) unless the host is loopback, where STARTTLS is taken if offered, or the address says
 * `?tls=opportunistic` or `?tls=none`. User and password are percent-decoded. A fault is one sentence saying what
 * to do and never repeats the address, which may hold a password.
 */
export function parseSmtpUrl(text: string | URL): SmtpUrlOutcome {
  const fault = (sentence: string): SmtpUrlOutcome => ({ ok: false, fault: sentence })
  const written = String(text).trim()
  if (/[#\\\s]/.test(written) || !URL.canParse(written))
    return fault(
      `Write SMTP_URL like ${EXAMPLE}; characters such as # / ? @ : in user or password are percent-encoded.`,
    )
  const url = new URL(written)
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    return fault('Begin SMTP_URL with smtp:// (STARTTLS) or smtps:// (TLS from the start).')
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (!host) return fault(`Name the mail server in SMTP_URL, like ${EXAMPLE}.`)
  if (url.pathname !== '' && url.pathname !== '/')
    return fault(`End SMTP_URL after the port, like ${EXAMPLE}; it has no path.`)
  if (url.port === '0') return fault('Use a port from 1 to 65535 in SMTP_URL.')
  const unknown = [...url.searchParams.keys()].find((name) => name !== 'tls')
  if (unknown !== undefined) return fault('Use no parameter but tls in SMTP_URL.')
  const auth = credentials(url)
  if (typeof auth === 'string') return fault(auth)
  const security = securityOf(url, host)
  if (!security)
    return fault(
      'Use tls=required, tls=opportunistic or tls=none in SMTP_URL, and none of them with smtps://.',
    )
  const port = url.port ? Number(url.port) : security === 'implicit' ? 465 : 587
  return { ok: true, server: { host, port, security, ...(auth && { auth }) } }
}

function credentials(url: URL): { user: string; pass: string } | string | undefined {
  if (!url.username && !url.password) return undefined
  if (!url.username || !url.password) return 'Give both user and password in SMTP_URL, or neither.'
  try {
    return { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  } catch {
    return 'Percent-encode user and password in SMTP_URL; a bare % is written %25.'
  }
}

function securityOf(url: URL, host: string): SmtpSecurity | undefined {
  const asked = url.searchParams.getAll('tls')
  if (url.protocol === 'smtps:') return asked.length === 0 ? 'implicit' : undefined
  if (asked.length > 1) return undefined
  switch (asked[0]) {
    case undefined:
      return isLoopback(host) ? 'opportunistic' : 'required'
    case 'required':
    case 'opportunistic':
    case 'none':
      return asked[0]
    default:
      return undefined
  }
}

/** Names and addresses that never leave this machine (RFC 6761, RFC 1122, RFC 4291). */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
  )
}
