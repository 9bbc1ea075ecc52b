import assert from 'node:assert/strict'
import { SECOND } from '@latchkey/core/instant'
import type { InviteWire, PersonWire } from '@latchkey/core/invites/wire'
import { pause } from '../platform/clock.ts'
import type { HttpClient } from './http-client.ts'
import { aContact, aRetailer, type ContactWishes } from './people.ts'
import type { TestProduct } from './test-product.ts'

/** So many contacts of one retailer, each who could be invited unless the wishes say otherwise. */
export async function contactsOfOneShop(owner: HttpClient, count: number, wishes: ContactWishes = {}) {
  const retailerId = wishes.retailerId ?? (await aRetailer(owner)).id
  const contacts = []
  for (let n = 0; n < count; n += 1) contacts.push(await aContact(owner, { ...wishes, retailerId }))
  return contacts
}

/** A bulk invite, not begun yet; it has to be made. */
export async function anInvite(client: HttpClient, wish: object): Promise<InviteWire> {
  const answer = await client.post<InviteWire>('/api/v1/invites', wish)
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

export async function inviteNow(client: HttpClient, { id }: { id: string }): Promise<InviteWire> {
  const answer = await client.get<InviteWire>(`/api/v1/invites/${id}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body
}

/** Wakes the job until the invite is as wanted; finished where nothing is said. */
export async function untilInvite(
  product: TestProduct,
  client: HttpClient,
  invite: { id: string },
  isWanted: (now: InviteWire) => boolean = (now) => now.state === 'finished',
): Promise<InviteWire> {
  for (let round = 0; ; round += 1) {
    const now = await inviteNow(client, invite)
    if (isWanted(now)) return now
    assert.ok(round < 1000, `it never came to that: ${JSON.stringify(now)}`)
    product.app.wake('invites')
    await pause(10)
  }
}

/** Makes an invite, lets its ten seconds pass, and waits for its end. */
export async function invited(product: TestProduct, client: HttpClient, wish: object): Promise<InviteWire> {
  const invite = await anInvite(client, wish)
  product.clock.advance(10 * SECOND)
  return await untilInvite(product, client, invite)
}

export async function peopleOfInvite(
  client: HttpClient,
  { id }: { id: string },
  query = '',
): Promise<PersonWire[]> {
  const answer = await client.get(`/api/v1/invites/${id}/people?limit=200${query}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body.items
}

export async function actOn(client: HttpClient, { id }: { id: string }, act: string, body?: object) {
  return await client.post(`/api/v1/invites/${id}/${act}`, body)
}
