import assert from 'node:assert/strict'
import { allRights } from '@latchkey/core/roles/rights'
import { aKey } from './api-keys.ts'
import type { HttpClient } from './http-client.ts'
import { aUser, type UserWishes } from './staff.ts'
import type { TestProduct } from './test-product.ts'

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const EXTENSION = 'urn:ietf:params:scim:schemas:extension:latchkey:2.0:User'
export const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

export interface DirectoryWishes {
  readonly scope?: object
  readonly user?: UserWishes
  readonly provisioning?: object
}

/** A directory with a key of a user of its own, as a SCIM client sees the product. */
export async function aDirectory(product: TestProduct, owner: HttpClient, wishes: DirectoryWishes = {}) {
  const user = await aUser(product, wishes.user)
  const provisioning = { userType: 'admin', role: 'office', sendLetter: false, ...wishes.provisioning }
  const key = await aKey(owner, user.id, wishes.scope ?? allRights, { name: 'Directory', provisioning })
  return { user, key, ...scimClient(product, key.key) }
}

export function scimClient(product: TestProduct, key: string, ip?: string) {
  const client = product.client(ip)
  const request = (method: string, path: string, json?: unknown, more: Record<string, string> = {}) =>
    client.request(method, `/scim/v2${path}`, {
      headers: {
        origin: undefined,
        authorization: `Bearer ${key}`,
        ...(json === undefined ? {} : { 'content-type': 'application/scim+json' }),
        ...more,
      },
      ...(json === undefined ? {} : { raw: JSON.stringify(json) }),
    })
  return {
    request,
    get: (path: string, more?: Record<string, string>) => request('GET', path, undefined, more),
    post: (path: string, json: unknown) => request('POST', path, json),
    put: (path: string, json: unknown, more?: Record<string, string>) => request('PUT', path, json, more),
    patch: (path: string, operations: unknown, more?: Record<string, string>) =>
      request('PATCH', path, { schemas: [PATCH_OP], Operations: operations }, more),
    delete: (path: string, more?: Record<string, string>) => request('DELETE', path, undefined, more),
    /** Usernames a filter finds. */
    found: async (filter: string) => {
      const answer = await request('GET', `/Users?${new URLSearchParams({ filter, sortBy: 'userName' })}`)
      assert.equal(answer.status, 200, `${filter}: ${answer.text}`)
      return answer.body.Resources.map(({ userName }: { userName: string }) => userName)
    },
  }
}

let made = 0

/** A user as a directory writes him, each with a userName of his own. */
export function scimUser(wishes: Record<string, unknown> = {}) {
  made += 1
  return {
    schemas: [USER],
    userName: `dir${made}@northgate.test`,
    name: { givenName: 'Dora', familyName: `Directory ${made}` },
    ...wishes,
  }
}
