export interface ClientPrefixes {
  /** The client: an IPv4 address, or the /64 of an IPv6 address (N4), since one client holds a whole /64. */
  readonly address: string
  /** Its neighbourhood (L2): IPv4 /24, IPv6 /56. */
  readonly prefix: string
}

// An address that cannot be read shares one budget with its like, so that nothing unread goes unlimited.
const UNREADABLE: ClientPrefixes = { address: 'unreadable', prefix: 'unreadable' }

/** L2, N4: what budgets of a client's IP are counted under. IPv4 written as IPv6 (::ffff:192.0.2.1) is IPv4. */
export function clientPrefixes(ip: string): ClientPrefixes {
  const ipv4 = bytesOf(ip)
  if (ipv4) return ofIpv4(ipv4)
  const groups = groupsOf(ip)
  if (!groups) return UNREADABLE
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups
  if ((a | b | c | d | e) === 0 && f === 0xffff) return ofIpv4([g >> 8, g & 255, h >> 8, h & 255])
  const written = (...parts: number[]) => parts.map((part) => part.toString(16)).join(':')
  return {
    address: `${written(a, b, c, d)}::/64`,
    prefix: `${written(a, b, c, d & 0xff00)}::/56`,
  }
}

function ofIpv4(bytes: readonly number[]): ClientPrefixes {
  return { address: bytes.join('.'), prefix: `${bytes.slice(0, 3).join('.')}.0/24` }
}

function bytesOf(ip: string): number[] | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(ip)) return null
  const bytes = ip.split('.').map(Number)
  return bytes.every((byte) => byte <= 255) ? bytes : null
}

/** The eight 16-bit groups of an IPv6 address (RFC 4291 section 2.2), its zone (%eth0) left out. */
function groupsOf(ip: string): number[] | null {
  let text = ip.length <= 64 ? (ip.split('%')[0] ?? '') : ''
  const tail = /^(.*:)(\d[\d.]*\.\d+)$/.exec(text)
  if (tail) {
    const [w = 0, x = 0, y = 0, z = 0] = bytesOf(tail[2] ?? '') ?? [-1]
    if (w < 0) return null
    text = `${tail[1]}${((w << 8) | x).toString(16)}:${((y << 8) | z).toString(16)}`
  }
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')))
  const [head = [], rest] = halves
  if (halves.length > 2 || ![...head, ...(rest ?? [])].every((group) => /^[\da-f]{1,4}$/i.test(group)))
    return null
  const missing = 8 - head.length - (rest?.length ?? 0)
  if (rest === undefined ? missing !== 0 : missing < 1) return null
  return [...head, ...Array<string>(missing).fill('0'), ...(rest ?? [])].map((group) =>
    Number.parseInt(group, 16),
  )
}
