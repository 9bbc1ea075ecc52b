import type { RepContact, RepRetailer, SyncChange } from '@latchkey/core/sync/wire'

interface Sent {
  readonly id: string
  readonly type: string
  readonly baseVersion: number
  readonly createdAt: string
  readonly sentAt: string
  readonly payload: { readonly contactId: string; readonly changes?: object; readonly email?: string }
}

type Meet = (request: { path: string; query: URLSearchParams; body: unknown }) => Response | Promise<Response>

/**
 * A server in memory that keeps the contract of /api/v1/rep: changes in order by cursor, commands once for each key. `meet`
 * puts another answer in place of the next one to a path.
 */
export function createFakeServer() {
  const retailers = new Map<string, RepRetailer>()
  const contacts = new Map<string, RepContact>()
  const log: { readonly entity: SyncChange['entity']; readonly id: string }[] = []
  const kept = new Map<string, { readonly body: string; readonly answer: () => Response }>()
  const meetings = new Map<string, Meet[]>()
  const server = {
    pageSize: 2_000,
    epoch: 1,
    /** Why cursors of former epochs are of no use. */
    reason: 'too-old',
    userId: 'u1',
    online: true,
    refuses: null as string | null,
    /** Bodies of commands as they arrived, and keys of those that were carried out. */
    received: [] as Sent[],
    applied: [] as string[],
    asked: [] as string[],
    /** The cursors that were asked with. */
    cursors: [] as (string | null)[],
    retailers,
    contacts,
    putRetailer(row: RepRetailer) {
      retailers.set(row.id, row)
      log.push({ entity: 'retailer', id: row.id })
    },
    putContact(row: RepContact) {
      contacts.set(row.id, row)
      log.push({ entity: 'contact', id: row.id })
    },
    removeRetailer(id: string) {
      retailers.delete(id)
      for (const [contactId, { retailerId }] of contacts) if (retailerId === id) contacts.delete(contactId)
      log.push({ entity: 'retailer', id })
    },
    removeContact(id: string) {
      contacts.delete(id)
      log.push({ entity: 'contact', id })
    },
    meet(path: string, ...answers: Meet[]) {
      meetings.set(path, [...(meetings.get(path) ?? []), ...answers])
    },
    async fetch(url: string | URL | Request, init: RequestInit = {}): Promise<Response> {
      const { pathname, searchParams: query } = new URL(String(url), 'http://rep.test')
      const path = pathname.replace('/api/v1/rep', '')
      server.asked.push(path)
      if (!server.online) throw new TypeError('Failed to fetch')
      const body: unknown = init.body === undefined ? undefined : JSON.parse(String(init.body))
      if (path === '/sync') server.cursors.push(query.get('cursor'))
      if (path === '/commands') server.received.push(body as Sent)
      const meet = meetings.get(path)?.shift()
      if (meet) return await meet({ path, query, body })
      return answer(path, query, body)
    },
    answerSync: (query: URLSearchParams) => sync(query),
    answerCommand: (body: unknown) => command(body as Sent),
  }

  function answer(path: string, query: URLSearchParams, body: unknown): Response {
    if (path === '/me') return json(self(server.userId))
    if (path === '/sync') return sync(query)
    if (path === '/commands') return command(body as Sent)
    return new Response(null, { status: 204 })
  }

  function sync(query: URLSearchParams): Response {
    const [epoch, place] = (query.get('cursor') ?? `${server.epoch}.0`).split('.').map(Number)
    if (epoch !== server.epoch) return problem(410, 'resync-needed', { reason: server.reason })
    const from = place ?? 0
    const to = Math.min(log.length, from + Math.min(server.pageSize, Number(query.get('limit'))))
    const once = new Map(log.slice(from, to).map((change) => [`${change.entity} ${change.id}`, change]))
    const changes = [...once.values()].map(({ entity, id }) => ({
      entity,
      id,
      row: (entity === 'retailer' ? retailers.get(id) : contacts.get(id)) ?? null,
    }))
    return json({ changes, cursor: `${server.epoch}.${to}`, more: to < log.length })
  }

  function command(sent: Sent): Response {
    const { sentAt: _, ...body } = sent
    const known = kept.get(sent.id)
    if (known) {
      if (known.body !== JSON.stringify(body)) return problem(422, 'command-key-reused')
      const again = known.answer()
      again.headers.set('idempotent-replayed', 'true')
      return again
    }
    const make = carryOut(sent)
    kept.set(sent.id, { body: JSON.stringify(body), answer: make })
    return make()
  }

  function carryOut({ id, type, baseVersion, payload }: Sent): () => Response {
    const row = contacts.get(payload.contactId)
    if (!row) return () => problem(404, 'contact-not-found')
    if (server.refuses) {
      const code = server.refuses
      return () => problem(422, code)
    }
    if (row.version !== baseVersion) return () => problem(409, 'changed-meanwhile', { current: row })
    const contact = { ...row, ...payload.changes, version: row.version + 1 }
    server.putContact(contact)
    server.applied.push(id)
    const end = type === 'contact.reset' ? { letterId: 'l1', expiresAt: '2026-11-24T12:00:00.000Z' } : {}
    return () => json({ id, outcome: 'applied', contact, ...end })
  }
  return server
}

export function self(id: string, rights: object = { contacts: 'write' }) {
  return {
    id,
    username: `${id}@wholesale.test`,
    firstName: 'Rob',
    surname: id,
    type: 'device',
    role: 'rep',
    isOwner: false,
    rights,
    device: { id: `device of ${id}`, name: 'iPad' },
  }
}

export function json(body: unknown): Response {
  return Response.json(body, { headers: { date: 'Sun, 22 Nov 2026 12:00:00 GMT' } })
}

export function problem(status: number, code: string, extra: object = {}, headers: object = {}): Response {
  const body = JSON.stringify({ status, code, detail: `The sentence of ${code}.`, ...extra })
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } })
}
