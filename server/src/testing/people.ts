import assert from 'node:assert/strict'
import { commandCaller } from '@latchkey/core/actors/caller'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { issueSetupLink } from '../user-access/index.ts'
import type { HttpClient } from './http-client.ts'
import { type SinkMessage, secretIn } from './smtp-sink.ts'
import type { TestProduct } from './test-product.ts'

let made = 0
const OWNER_PASSWORD = 'Harbour-7-lamp-quay'

/** The owner, signed in to the portal in a browser of his own. */
export async function ownerClient(product: TestProduct): Promise<HttpClient> {
  const { url } = await issueSetupLink(product.app, commandCaller('test'))
  const token = url.split('/').at(-1)
  const owner = {
    username: 'olivia.owner@northgate.test',
    firstName: 'Olivia',
    surname: 'Owner',
    password: OWNER_PASSWORD,
  }
  const client = product.client()
  const set = await client.post('/api/v1/setup', { token, ...owner })
  assert.equal(set.status, 201, set.text)
  const signedIn = await client.post('/api/v1/portal/sign-in', {
    username: owner.username,
    password: owner.password,
  })
  assert.equal(signedIn.status, 200, signedIn.text)
  return client
}

/** The owner once more, after a clock moved past the portal session's life; in the given browser or a new one. */
export async function signInOwner(product: TestProduct, client = product.client()): Promise<HttpClient> {
  const answer = await client.post('/api/v1/portal/sign-in', {
    username: 'olivia.owner@northgate.test',
    password: OWNER_PASSWORD,
  })
  assert.equal(answer.status, 200, answer.text)
  return client
}

export async function aRetailer(
  owner: HttpClient,
  fields: Partial<RetailerWire> = {},
): Promise<RetailerWire> {
  made += 1
  const answer = await owner.post<RetailerWire>('/api/v1/retailers', {
    accountNumber: fields.accountNumber ?? `T-${1000 + made}`,
    name: fields.name ?? `Corner Shop ${made}`,
    town: fields.town ?? null,
  })
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

export interface ContactWishes {
  readonly retailerId?: string
  readonly firstName?: string
  readonly surname?: string
  readonly email?: string | null
  readonly username?: string | null
  readonly websiteAccess?: boolean
  readonly language?: 'en' | 'de'
}

/** A contact with e-mail, username and website access unless the wishes say otherwise. */
export async function aContact(owner: HttpClient, wishes: ContactWishes = {}): Promise<ContactWire> {
  made += 1
  const number = made
  const retailerId = wishes.retailerId ?? (await aRetailer(owner)).id
  const answer = await owner.post<ContactWire>('/api/v1/contacts', {
    firstName: 'Jane',
    surname: 'Doe',
    email: `jane${number}@cornerbike.test`,
    username: `ac-user-${number}`,
    websiteAccess: true,
    ...wishes,
    retailerId,
  })
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

/** The owner presses the one button; answers the temporary password out of the mail. */
export async function sendReset(
  product: TestProduct,
  owner: HttpClient,
  contact: ContactWire,
): Promise<string> {
  const seen = new Set(product.sink.messages)
  const fresh = (await owner.get<ContactWire>(`/api/v1/contacts/${contact.id}`)).body
  const answer = await owner.post(`/api/v1/contacts/${contact.id}/resets`, {
    version: fresh.version,
    email: fresh.email,
  })
  assert.equal(answer.status, 202, answer.text)
  const isNew = (mail: SinkMessage) => !seen.has(mail) && mail.envelope.to[0] === fresh.email
  const mail = await product.sink.waitFor((m) => isNew(m) && /[a-z2-9]{4}(-[a-z2-9]{4}){3}/.test(m.text))
  return secretIn(mail)
}

export const websiteSignIn = (client: HttpClient, username: string | null, password: string) =>
  client.post('/api/v1/website/sign-in', { username, password })

/** A contact who has chosen `password` through the whole journey; the browser is signed in. */
export async function aContactWithPassword(
  product: TestProduct,
  owner: HttpClient,
  password: string,
  wishes: ContactWishes = {},
): Promise<{ contact: ContactWire; browser: HttpClient }> {
  const contact = await aContact(owner, wishes)
  const temporary = await sendReset(product, owner, contact)
  const browser = product.client()
  const caged = await websiteSignIn(browser, contact.username, temporary)
  assert.equal(caged.body.state, 'password-change-required', caged.text)
  const mails = product.sink.messages.length
  const set = await browser.put('/api/v1/website/password', { newPassword: password })
  assert.equal(set.status, 204, set.text)
  await product.sink.waitFor(mails + 1)
  return { contact, browser }
}
