import assert from 'node:assert/strict'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { RetailerWire } from '@latchkey/core/retailers/wire'
import type { TerritoryWire } from '@latchkey/core/territories/wire'
import { type HttpClient, httpClient } from '@latchkey/server/testing/http-client'
import { janeFields, makeContact, makeRetailer } from './people.ts'
import type { ShippedServer } from './shipped-server.ts'

export const rita = { username: 'rita.rep@northgate.test', password: 'Copper-88-meadow-sail' }

interface Rep {
  readonly id: string
  readonly username: string
}

/** A rep of the device type with the role that is shipped for reps, who chose his password by the letter. */
export async function makeRep(
  server: Pick<ShippedServer, 'origin' | 'sink'>,
  api: HttpClient,
  { username, password }: { username: string; password: string },
  territories: readonly { readonly id: string }[],
): Promise<Rep> {
  const made = await api.post<Rep>('/api/v1/users', {
    username,
    firstName: 'Rita',
    surname: 'Rep',
    type: 'device',
    role: 'sales-rep',
    territoryIds: territories.map(({ id }) => id),
    sendSetPasswordLetter: true,
  })
  assert.equal(made.status, 201, made.text)
  await choosePassword(server, username, password)
  return made.body
}

/** By the newest letter with link and code to this address. */
export async function choosePassword(
  server: Pick<ShippedServer, 'origin' | 'sink'>,
  username: string,
  password: string,
): Promise<void> {
  assert.ok(server.sink)
  const isLetter = (mail: { envelope: { to: readonly string[] }; text: string }) =>
    mail.envelope.to.includes(username) && /\/reset\//.test(mail.text)
  await server.sink.waitFor(isLetter)
  const text = server.sink.messages.filter(isLetter).at(-1)?.text ?? ''
  const token = /\/reset\/([\w-]+)/.exec(text)?.[1]
  const code = /^\d{6}$/m.exec(text)?.[0]
  const json = { token, code, newPassword: password, confirmPassword: password }
  const chosen = await httpClient(server.origin, '127.0.0.1').post('/api/v1/portal/resets/complete', json)
  assert.equal(chosen.status, 204, chosen.text)
}

export interface RepWorld {
  readonly rep: Rep
  readonly leeds: TerritoryWire
  readonly york: TerritoryWire
  /** In Leeds. */
  readonly corner: RetailerWire
  readonly jane: ContactWire
  readonly tom: ContactWire
  /** In York, with nobody of Leeds'. */
  readonly abbey: RetailerWire
  readonly ann: ContactWire
}

/** A rep of two territories with a shop each. */
export async function makeRepWorld(
  server: Pick<ShippedServer, 'origin' | 'sink'>,
  api: HttpClient,
): Promise<RepWorld> {
  const [leeds, york] = [await makeTerritory(api, 'Leeds'), await makeTerritory(api, 'York')]
  const corner = await makeRetailer(api, {
    accountNumber: 'AC-20417',
    name: 'Corner Bike Shop',
    town: 'Leeds',
    territoryId: leeds.id,
  })
  const abbey = await makeRetailer(api, {
    accountNumber: 'AC-30001',
    name: 'Abbey Cycles',
    town: 'York',
    territoryId: york.id,
  })
  const jane = await makeContact(api, corner, { ...janeFields, websiteAccess: true })
  const tom = await makeContact(api, corner, { firstName: 'Tom', surname: 'Reed' })
  const ann = await makeContact(api, abbey, {
    firstName: 'Ann',
    surname: 'Abbott',
    email: 'ann@abbeycycles.test',
    username: 'AC-30001',
    websiteAccess: true,
  })
  const rep = await makeRep(server, api, rita, [leeds, york])
  return { rep, leeds, york, corner, jane, tom, abbey, ann }
}

async function makeTerritory(api: HttpClient, name: string): Promise<TerritoryWire> {
  const made = await api.post<TerritoryWire>('/api/v1/territories', { name })
  assert.equal(made.status, 201, made.text)
  return made.body
}
