import type { DeliveryReport, ReportedAction } from '@latchkey/core/letters/report-wire'

/** How much of a message is looked at: what matters stands near its beginning. */
export const REPORT_LIMIT = 1024 * 1024
const PARTS_MOST = 20
const HEADERS_MOST = 200

export interface ReadReport extends DeliveryReport {
  /** Addresses the report itself was sent to, the envelope's where its header names it. */
  readonly to: readonly string[]
}

type Headers = ReadonlyMap<string, readonly string[]>

/**
 * M1: a delivery status message (RFC 3464), or null for anything else. Only its status fields are read; what it quotes of
 * the letter is never looked at.
 */
export function readReport(message: string): ReadReport | null {
  const { headers, body } = split(message.slice(0, REPORT_LIMIT))
  const type = first(headers, 'content-type')
  if (!/^\s*multipart\/report\s*;/i.test(type)) return null
  const reportType = parameter(type, 'report-type')
  const boundary = parameter(type, 'boundary')
  if (reportType?.toLowerCase() !== 'delivery-status' || !boundary) return null
  const status = partsOf(body, boundary)
    .map(split)
    .find((part) => /^\s*message\/(global-)?delivery-status\b/i.test(first(part.headers, 'content-type')))
  if (!status) return null
  const report = mostSerious(groupsOf(decoded(status)))
  return report ? { ...report, to: addressesIn(headers) } : null
}

const actions: readonly ReportedAction[] = ['failed', 'delivered', 'delayed', 'relayed', 'expanded']

/** A letter has one recipient; of a list of several the worst counts. */
function mostSerious(groups: readonly Headers[]): DeliveryReport | null {
  const reports = groups.flatMap((group): DeliveryReport[] => {
    const said = first(group, 'action').trim().toLowerCase()
    const action = actions.find((each) => said === each || said.startsWith(`${each} `))
    if (!action) return []
    const status = /^\s*([245]\.\d{1,3}\.\d{1,3})\b/.exec(first(group, 'status'))?.[1] ?? null
    const diagnostic = first(group, 'diagnostic-code').replace(/^\s*[a-z0-9.-]{1,40}\s*;\s*/i, '')
    return [{ action, status, diagnostic: diagnostic || null }]
  })
  return reports.sort((a, b) => actions.indexOf(a.action) - actions.indexOf(b.action))[0] ?? null
}

function split(text: string): { headers: Headers; body: string } {
  const gap = /\r?\n\r?\n/.exec(text)
  const end = gap?.index ?? text.length
  return { headers: headersIn(text.slice(0, end)), body: gap ? text.slice(end + gap[0].length) : '' }
}

function headersIn(text: string): Headers {
  const headers = new Map<string, string[]>()
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  for (const line of lines.slice(0, HEADERS_MOST)) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return headers
}

const first = (headers: Headers, name: string): string => headers.get(name)?.[0] ?? ''

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,100})"|([^\\s;"]{1,100}))`, 'i').exec(header)
  return found?.[1] ?? found?.[2]
}

function partsOf(body: string, boundary: string): string[] {
  const parts: string[] = []
  let part: string[] | null = null
  for (const line of body.split(/\r?\n/)) {
    const text = line.trimEnd()
    if (text === `--${boundary}` || text === `--${boundary}--`) {
      if (part) parts.push(part.join('\n'))
      if (text.endsWith(`${boundary}--`) || parts.length === PARTS_MOST) return parts
      part = []
    } else part?.push(line)
  }
  if (part) parts.push(part.join('\n'))
  return parts
}

function decoded({ headers, body }: { headers: Headers; body: string }): string {
  const encoding = first(headers, 'content-transfer-encoding').trim().toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function groupsOf(text: string): Headers[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .slice(0, PARTS_MOST)
    .map((group) => headersIn(group.replace(/^\s+/, '')))
}

/** Mail servers write down where a message was delivered to; a bounce also names it as its recipient. */
function addressesIn(headers: Headers): string[] {
  return ['x-original-to', 'delivered-to', 'envelope-to', 'to']
    .flatMap((name) => headers.get(name) ?? [])
    .flatMap((text) => text.slice(0, 2000).match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? [])
    .slice(0, 20)
}
