import assert from 'node:assert/strict'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { type HttpClient, httpClient } from '@latchkey/server/testing/http-client'

export const owner = {
  username: 'olivia.owner@northgate.test',
  firstName: 'Olivia',
  surname: 'Owner',
  password: 'Harbour-7-lamp-quay',
}

/** Makes the owner over the API and signs him in to it, for journeys that begin later. */
export async function setUpOwnerByApi(server: { origin: string; setupLink: string }): Promise<HttpClient> {
  const token = new URL(server.setupLink).pathname.split('/').at(-1)
  const set = await httpClient(server.origin, '127.0.0.1').post('/api/v1/setup', { token, ...owner })
  assert.equal(set.status, 201, set.text)
  return await ownerByApi(server)
}

/** The owner as a program of his: a session of its own beside the browser's. */
export async function ownerByApi(server: { origin: string }): Promise<HttpClient> {
  const client = httpClient(server.origin, '127.0.0.1')
  const { username, password } = owner
  const answer = await client.post('/api/v1/portal/sign-in', { username, password })
  assert.equal(answer.status, 200, answer.text)
  return client
}

export async function makeRetailer(
  client: HttpClient,
  fields: { accountNumber: string; name: string; town?: string; territoryId?: string },
): Promise<RetailerWire> {
  const answer = await client.post<RetailerWire>('/api/v1/retailers', fields)
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

export async function makeContact(
  client: HttpClient,
  retailer: { id: string },
  fields: Partial<ContactWire>,
): Promise<ContactWire> {
  const answer = await client.post<ContactWire>('/api/v1/contacts', { retailerId: retailer.id, ...fields })
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

export const janeFields = {
  firstName: 'Jane',
  surname: 'Doe',
  email: 'jane@cornerbike.test',
  username: 'AC-20417',
} as const

/** Corner Bike Shop with Jane Doe, and Tom Reed of the same shop, who shares nothing with her but the shop. */
export async function makeCornerBikeShop(
  client: HttpClient,
  jane: Partial<ContactWire> = {},
): Promise<{ retailer: RetailerWire; jane: ContactWire }> {
  const retailer = await makeRetailer(client, {
    accountNumber: 'AC-20417',
    name: 'Corner Bike Shop',
    town: 'Leeds',
  })
  await makeContact(client, retailer, {
    firstName: 'Tom',
    surname: 'Reed',
    email: 'tom@cornerbike.test',
    username: 'tom.reed',
  })
  return { retailer, jane: await makeContact(client, retailer, { ...janeFields, ...jane }) }
}
