import assert from 'node:assert/strict'
import type { ShownApiKey } from '@latchkey/core/api-keys/wire'
import type { HttpClient } from './http-client.ts'
import type { TestProduct } from './test-product.ts'

/** A key as the one who made it reads it. */
export async function aKey(
  maker: HttpClient,
  userId: string,
  scope: object,
  more: object = {},
): Promise<ShownApiKey> {
  const answer = await maker.post<ShownApiKey>('/api/v1/api-keys', { userId, name: 'ERP', scope, ...more })
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

/** A program with a key: neither cookie nor Origin. */
export function program(product: TestProduct, key: string, ip?: string) {
  const client = product.client(ip)
  const headers = { authorization: `Bearer ${key}`, origin: undefined }
  return {
    request: (method: string, path: string, json?: unknown) =>
      client.request(method, path, { headers, ...(json === undefined ? {} : { json }) }),
    get: (path: string) => client.request('GET', path, { headers }),
    post: (path: string, json?: unknown) =>
      client.request('POST', path, { headers, ...(json === undefined ? {} : { json }) }),
  }
}
