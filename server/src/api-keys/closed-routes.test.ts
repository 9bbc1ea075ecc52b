import assert from 'node:assert/strict'
import { it } from 'node:test'
import { closedToKeys } from '@latchkey/core/api-keys/closed-routes'
import { allRights } from '@latchkey/core/roles/rights'
import { aKey, program } from '../testing/api-keys.ts'
import { apiRoutes, sampleOf } from '../testing/api-routes.ts'
import { ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'

/** Doors of others, and of people in front of a browser. */
const otherDoors = /^\/api\/v1\/(website|rep|portal|app)\//

/** What a key may not do at the users' door, beside `/portal/`: as the document names it. */
const closed = [
  'DELETE /api/v1/api-keys/{id}',
  'DELETE /api/v1/contacts/{id}/links/offers/{offerId}',
  'DELETE /api/v1/contacts/{id}/links/{otherId}',
  'DELETE /api/v1/exports/{id}',
  'DELETE /api/v1/letters/texts/{kind}/{language}',
  'DELETE /api/v1/users/{id}/factors',
  'DELETE /api/v1/users/{id}/sessions',
  'DELETE /api/v1/users/{id}/sessions/{sessionId}',
  'DELETE /api/v1/views/{id}',
  'DELETE /api/v1/webhooks/{id}',
  'GET /api/v1/api-keys',
  'GET /api/v1/exports',
  'GET /api/v1/exports/{id}',
  'GET /api/v1/exports/{id}/file',
  'GET /api/v1/invites/{id}/events',
  'GET /api/v1/oidc-clients',
  'GET /api/v1/oidc-clients/{id}',
  'GET /api/v1/oidc-clients/{id}/sign-ins',
  'GET /api/v1/reports/website-access.csv',
  'GET /api/v1/reports/website-access.xlsx',
  'GET /api/v1/reports/website-access/export',
  'GET /api/v1/users/{id}/sessions',
  'GET /api/v1/views',
  'PATCH /api/v1/oidc-clients/{id}',
  'PATCH /api/v1/roles/{id}',
  'PATCH /api/v1/views/{id}',
  'PATCH /api/v1/webhooks/{id}',
  'POST /api/v1/api-keys',
  'POST /api/v1/api-keys/{id}/rotate',
  'POST /api/v1/contacts/{id}/erasure',
  'POST /api/v1/contacts/{id}/links',
  'POST /api/v1/exports',
  'POST /api/v1/imports/files',
  'POST /api/v1/imports/{id}/apply',
  'POST /api/v1/imports/{id}/check',
  'POST /api/v1/imports/{id}/read',
  'POST /api/v1/imports/{id}/withdraw',
  'POST /api/v1/letters/bounces/secret',
  'POST /api/v1/oidc-clients',
  'POST /api/v1/oidc-clients/{id}/deactivate',
  'POST /api/v1/oidc-clients/{id}/rotate-secret',
  'POST /api/v1/roles',
  'POST /api/v1/roles/{id}/deactivate',
  'POST /api/v1/roles/{id}/reactivate',
  'POST /api/v1/users',
  'POST /api/v1/users/{id}/erasure',
  'POST /api/v1/users/{id}/make-owner',
  'POST /api/v1/users/{id}/reactivate',
  'POST /api/v1/users/{id}/resets',
  'POST /api/v1/views',
  'POST /api/v1/webhooks',
  'POST /api/v1/webhooks/{id}/resume',
  'POST /api/v1/webhooks/{id}/rotate-secret',
  'PUT /api/v1/letters/texts/{kind}/{language}',
]

it('D2, L5: over every route of the API the owner’s key with every right does nothing that is his own or needs a fresh sign-in', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { body: self } = await owner.get('/api/v1/portal/me')
  const { key } = await aKey(owner, self.id, allRights)
  const erp = program(product, key)
  const document = (await owner.get('/api/openapi.json')).body
  assert.equal(document.components.securitySchemes.apiKey.scheme, 'bearer')
  const refused: string[] = []
  for (const { method, path, body } of await apiRoutes(product)) {
    const at = path
      .replace('{type}', 'admin')
      .replace('{kind}', 'website-invite')
      .replace('{language}', 'en')
      .replace(/\{\w+\}/g, 'none')
    const answer = await erp.request(method, at, body ? sampleOf(body, { version: 1 }) : undefined)
    const name = `${method} ${path}`
    assert.ok(answer.status < 500, `${name}: ${answer.text}`)
    const isRefused = /"code":"not-with-a-key"/.test(answer.text)
    const { security } = document.paths[path][method.toLowerCase()]
    const says = security.some((way: object) => 'apiKey' in way)
    if (says) assert.ok(!isRefused && answer.status !== 401, `${name} takes a key: ${answer.text}`)
    if (isRefused) assert.equal(answer.status, 403, name)
    if (isRefused && !otherDoors.test(path)) refused.push(name)
  }
  assert.deepEqual(
    closed.filter((name) => !refused.includes(name)),
    [],
  )
  assert.deepEqual(
    refused.filter((name) => !closed.includes(name)),
    [],
  )
  assert.ok(closedToKeys.length > 0)
})

it('D2: at the doors of contacts, the rep app and the person himself a key opens nothing', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { body: self } = await owner.get('/api/v1/portal/me')
  const erp = program(product, (await aKey(owner, self.id, allRights)).key)
  for (const path of [
    '/api/v1/portal/me',
    '/api/v1/portal/sessions',
    '/api/v1/portal/factors',
    '/api/v1/rep/me',
    '/api/v1/rep/sync',
    '/api/v1/website/me',
  ]) {
    const answer = await erp.get(path)
    assert.deepEqual([answer.status, answer.body.code], [403, 'not-with-a-key'], path)
  }
  assert.equal((await erp.get('/portal/account')).status, 403)
})
