import assert from 'node:assert/strict'
import type { LicenceWire } from '@latchkey/core/licences/wire'
import type { UserRecord } from '@latchkey/core/users/user-record'
import type { UserType } from '@latchkey/core/users/user-type'
import type { Answer, HttpClient } from './http-client.ts'

let made = 0

/** The fields of a new user, each with a username of his own. */
export function newUserFields(wishes: Record<string, unknown> = {}) {
  made += 1
  return {
    username: `new${made}@northgate.test`,
    firstName: 'Nina',
    surname: `New ${made}`,
    type: 'admin',
    role: 'office',
    ...wishes,
  }
}

/** A user as the API creates him; it has to succeed. */
export async function createdUser(
  client: HttpClient,
  wishes: Record<string, unknown> = {},
): Promise<UserRecord> {
  const answer = await client.post<UserRecord>('/api/v1/users', newUserFields(wishes))
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

export async function userRecordOf(client: HttpClient, id: string): Promise<UserRecord> {
  const answer = await client.get<UserRecord>(`/api/v1/users/${id}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body
}

/** Changes fields of a user at the version a reader sees; answers the response as it is. */
export async function patchUser(
  client: HttpClient,
  id: string,
  fields: Record<string, unknown>,
  reader: HttpClient = client,
) {
  const { version } = await userRecordOf(reader, id)
  return await client.patch(`/api/v1/users/${id}`, { version, ...fields })
}

export async function usedLicences(client: HttpClient, type: UserType): Promise<number> {
  const { items } = (await client.get<{ items: LicenceWire[] }>('/api/v1/licences')).body
  return items.find((licence) => licence.type === type)?.used ?? -1
}

/** Leaves exactly so many licences of a type free. */
export async function leaveFree(client: HttpClient, type: UserType, free: number): Promise<void> {
  const { items } = (await client.get<{ items: LicenceWire[] }>('/api/v1/licences')).body
  const licence = items.find((one) => one.type === type)
  assert.ok(licence)
  const { version, used } = licence
  const answer = await client.patch(`/api/v1/licences/${type}`, { version, enabled: used + free })
  assert.equal(answer.status, 200, answer.text)
}

/** Status and code of a refusal, with the fields it names. */
export function refusalIn(answer: Answer<{ code?: string; errors?: { field: string; code: string }[] }>) {
  const { code, errors } = answer.body
  return [answer.status, code, ...(errors ?? []).map((error) => `${error.field}: ${error.code}`)]
}
