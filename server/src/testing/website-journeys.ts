import assert from 'node:assert/strict'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { sql } from 'kysely'
import { pause } from '../platform/clock.ts'
import type { HttpClient } from './http-client.ts'
import { type SinkMessage, secretIn } from './smtp-sink.ts'
import type { TestProduct } from './test-product.ts'

/** The contact as the API shows it now. */
export async function freshContact(owner: HttpClient, { id }: { id: string }): Promise<ContactWire> {
  const answer = await owner.get<ContactWire>(`/api/v1/contacts/${id}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body
}

/** Changes fields of a contact at its present version; answers the response as it is. */
export async function patchContact(
  owner: HttpClient,
  contact: { id: string },
  fields: Record<string, unknown>,
) {
  const { version } = await freshContact(owner, contact)
  return await owner.patch(`/api/v1/contacts/${contact.id}`, { version, ...fields })
}

/** Changes fields of a contact, which has to succeed. */
export async function changed(owner: HttpClient, contact: { id: string }, fields: Record<string, unknown>) {
  const answer = await patchContact(owner, contact, fields)
  assert.equal(answer.status, 200, answer.text)
  return answer.body as ContactWire
}

/** Presses the one button with what is stored now; answers the response as it is. */
export async function pressReset(owner: HttpClient, contact: { id: string }, more: object = {}) {
  const { version, email } = await freshContact(owner, contact)
  return await owner.post(`/api/v1/contacts/${contact.id}/resets`, { version, email, ...more })
}

/** "Forgot your password?" from a browser of its own, worked off and mailed; answers the response. */
export async function forgot(product: TestProduct, username: string | null, client = product.client()) {
  const answer = await client.post('/api/v1/website/forgot-password', { username })
  await mailSettled(product)
  return answer
}

export const setPassword = (browser: HttpClient, newPassword: string, currentPassword?: string) =>
  browser.put('/api/v1/website/password', {
    newPassword,
    ...(currentPassword === undefined ? {} : { currentPassword }),
  })

/** Resolves when every request is worked off and every letter that is due has left or ended. */
export async function mailSettled({ app, clock }: TestProduct): Promise<void> {
  const requests = async () =>
    (await app.db.read.selectFrom('reset_request').select('id').limit(1).executeTakeFirst()) ??
    (await app.db.read.selectFrom('user_reset_request').select('id').limit(1).executeTakeFirst())
  const letters = () =>
    app.db.read
      .selectFrom('letter')
      .select('id')
      .where('state', 'in', ['queued', 'sending'])
      .where('next_attempt_at', '<=', clock.now())
      .executeTakeFirst()
  for (let round = 0; (await requests()) || (await letters()); round += 1) {
    assert.ok(round < 2000, 'requests and letters are worked off')
    await pause(4)
  }
}

/** The mails to an address, in the order they came. */
export const mailsTo = (product: TestProduct, address: string | null): SinkMessage[] =>
  product.sink.messages.filter((mail) => mail.envelope.to.includes(address ?? ''))

const HOLDS_SECRET = /\b[a-hjkmnp-z2-9]{4}(?:-[a-hjkmnp-z2-9]{4}){3}\b/

/** The temporary passwords mailed to an address, in the order they came. */
export const secretsTo = (product: TestProduct, address: string | null): string[] =>
  mailsTo(product, address)
    .filter((mail) => HOLDS_SECRET.test(mail.text))
    .map(secretIn)

/** The letters of a contact as the portal's history shows them, newest first. */
export async function lettersOf(owner: HttpClient, contact: { id: string }) {
  const answer = await owner.get(`/api/v1/letters?contactId=${contact.id}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body.items as { kind: string; recipient: string; state: string }[]
}

export interface SeenEvent {
  readonly action: string
  readonly result: string
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string | null }
  readonly target?: { readonly kind: string; readonly id: string; readonly name: string | null } | null
  readonly detail: {
    readonly trigger?: string
    readonly expiresAt?: number
    readonly recipient?: string
    readonly reason?: string
    readonly count?: number
    readonly before?: Readonly<Record<string, unknown>>
    readonly after?: Readonly<Record<string, unknown>>
  } | null
  readonly ip: string | null
  readonly at: string
}

/** The audit events about a contact, newest first. */
export async function eventsOf(owner: HttpClient, contact: { id: string }): Promise<SeenEvent[]> {
  const answer = await owner.get(`/api/v1/audit?targetId=${contact.id}&limit=200`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body.items
}

/** Every row of every table as one text, as a dump of the database holds them. */
export async function dumpOf({ app }: TestProduct): Promise<string> {
  const tables = await app.db.read.introspection.getTables()
  const rows = []
  for (const { name } of tables) {
    const { rows: found } = await sql`select * from ${sql.table(name)}`.execute(app.db.read)
    rows.push(...found.map((row) => `${name} ${JSON.stringify(row)}`))
  }
  return rows.join('\n')
}
