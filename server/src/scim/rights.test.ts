import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, describe, it } from 'node:test'
import { allRights } from '@latchkey/core/roles/rights'
import { aKey, program } from '../testing/api-keys.ts'
import { aDirectory, EXTENSION, scimClient, scimUser } from '../testing/directory.ts'
import { ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { userRecordOf } from '../testing/user-acts.ts'

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'

describe('what a directory may do', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)
  const users = await aRole(product, { users: 'write', company: 'write', contacts: 'write' })
  const provisioning = { role: await aRole(product, { contacts: 'read' }) }

  it('D2: SCIM takes a key that was made for a directory and no other, and such a key opens nothing else', async () => {
    const scim = await aDirectory(product, owner)
    const usual = await aKey(owner, scim.user.id, allRights)
    assert.equal(usual.provisioning, null)
    assert.equal(scim.key.provisioning?.role, 'office')
    for (const [answer, status] of [
      [await scimClient(product, usual.key).get('/Users'), 403],
      [await scimClient(product, 'lk_none').get('/Users'), 401],
      [await scimClient(product, 'else').get('/ServiceProviderConfig'), 401],
      [await owner.get('/scim/v2/Users'), 401],
      [await product.client().get('/scim/v2/Schemas'), 401],
    ] as const) {
      assert.deepEqual(
        [answer.status, answer.body.schemas, answer.body.status],
        [status, [ERROR], String(status)],
        answer.text,
      )
      if (status === 401) assert.equal(answer.headers.get('www-authenticate'), 'Bearer')
    }
    for (const path of ['/api/v1/users', '/api/v1/contacts', '/api/v1/portal/me', '/api/v1/api-keys']) {
      const answer = await program(product, scim.key.key).get(path)
      assert.deepEqual([answer.status, answer.body.code], [403, 'not-with-a-key'], path)
    }
    const text = await readFile(new URL('../../../docs/scim.md', import.meta.url), 'utf8')
    const written = JSON.parse(/-d '(\{ ?\n?[^']*)'/.exec(text)?.[1] ?? '')
    const asWritten = await aDirectory(product, owner, written)
    assert.equal((await asWritten.post('/Users', scimUser())).status, 201, 'the key of docs/scim.md')
    const asked = { userId: scim.user.id, name: 'Key', scope: { users: 'write' } }
    for (const role of ['owner', 'none']) {
      const answer = await owner.post('/api/v1/api-keys', {
        ...asked,
        provisioning: { userType: 'admin', role, sendLetter: true },
      })
      assert.equal(answer.status, 400, answer.text)
    }
  })

  it('D2: a key that ends, or whose user is deactivated, is 401 with the next request; so is a right that its role loses 403', async () => {
    const role = await aRole(product, { users: 'write', contacts: 'read' })
    const scim = await aDirectory(product, owner, {
      user: { role },
      scope: { users: 'write', contacts: 'read' },
      provisioning,
    })
    const made = await scim.post('/Users', scimUser())
    assert.equal(made.status, 201, made.text)
    const less = { users: 'read', contacts: 'read' }
    await product.db.transaction(async (tx) => {
      await tx.db
        .updateTable('role')
        .set({ rights: JSON.stringify(less) })
        .where('id', '=', role)
        .execute()
    })
    assert.equal((await scim.get(`/Users/${made.body.id}`)).status, 200)
    for (const answer of [
      await scim.post('/Users', scimUser()),
      await scim.put(`/Users/${made.body.id}`, made.body),
      await scim.patch(`/Users/${made.body.id}`, [{ op: 'replace', path: 'active', value: false }]),
      await scim.delete(`/Users/${made.body.id}`),
    ])
      assert.equal(answer.status, 403, answer.text)
    assert.equal((await owner.delete(`/api/v1/api-keys/${scim.key.id}`)).status, 204)
    assert.equal((await scim.get('/Users')).status, 401)
    const other = await aDirectory(product, owner)
    assert.equal((await other.get('/Users')).status, 200)
    await owner.post(`/api/v1/users/${other.user.id}/deactivate`)
    assert.equal((await other.get('/Users')).status, 401)
  })

  it('U9: nobody gets by SCIM more than the key has, and nobody with more is touched', async () => {
    const scope = { users: 'write', contacts: 'read' }
    const scim = await aDirectory(product, owner, { user: { role: users }, scope, provisioning })
    const strong = await aUser(product, { role: users })
    const made = await scim.post('/Users', scimUser())
    assert.equal(made.status, 201, made.text)
    const at = `/Users/${made.body.id}`
    for (const answer of [
      await scim.post('/Users', scimUser({ roles: [{ value: 'administrator' }] })),
      await scim.post('/Users', scimUser({ [EXTENSION]: { role: users } })),
      await scim.patch(at, [
        { op: 'replace', path: 'roles', value: [{ value: 'administrator', primary: true }] },
      ]),
      await scim.patch(`/Users/${scim.user.id}`, [
        { op: 'replace', path: `${EXTENSION}:role`, value: 'administrator' },
      ]),
      await scim.patch(`/Users/${strong.id}`, [{ op: 'replace', path: 'active', value: false }]),
      await scim.patch(`/Users/${strong.id}`, [
        { op: 'replace', path: 'userName', value: 'mine@northgate.test' },
      ]),
      await scim.delete(`/Users/${strong.id}`),
      // U5: territories are given with write on Territories.
      await scim.patch(at, [{ op: 'replace', path: `${EXTENSION}:territoryLimited`, value: true }]),
      await scim.patch(at, [
        { op: 'add', path: `${EXTENSION}:territories`, value: [await aTerritory(product)] },
      ]),
    ])
      assert.equal(answer.status, 403, answer.text)
    assert.equal((await userRecordOf(owner, strong.id)).active, true)
    const record = await userRecordOf(owner, made.body.id)
    assert.deepEqual([record.role, record.version, record.territoryLimited], [provisioning.role, 1, false])
    const ofOwner = await scim.post('/Users', scimUser({ roles: [{ value: 'owner' }] }))
    assert.deepEqual([ofOwner.status, ofOwner.body.scimType], [400, 'invalidValue'], ofOwner.text)
    const refused = await owner.get('/api/v1/audit?action=right.refused')
    assert.ok(
      refused.body.items.some(
        (event: { detail?: { keyId?: string } }) => event.detail?.keyId === scim.key.id,
      ),
    )
  })

  it('U5: a key of a user with territories sees himself and users of those alone, in lists, filters and totals', async () => {
    const [north, south] = [await aTerritory(product), await aTerritory(product)]
    const near = await aUser(product, { limited: true, territories: [north] })
    const far = await aUser(product, { limited: true, territories: [south] })
    const scim = await aDirectory(product, owner, { user: { limited: true, territories: [north] } })
    const { body } = await scim.get('/Users')
    assert.deepEqual(
      body.Resources.map(({ id }: { id: string }) => id).sort(),
      [near.id, scim.user.id].sort(),
    )
    assert.equal(body.totalResults, 2)
    assert.deepEqual(await scim.found(`userName eq "${far.username}"`), [])
    assert.deepEqual(await scim.found(`id pr and userName eq "${far.username}"`), [])
    for (const answer of [
      await scim.get(`/Users/${far.id}`),
      await scim.delete(`/Users/${far.id}`),
      await scim.patch(`/Users/${far.id}`, [{ op: 'replace', path: 'active', value: false }]),
    ])
      assert.equal(answer.status, 404, answer.text)
    const wide = await scim.post('/Users', scimUser())
    assert.equal(wide.status, 403, 'nobody gives a reach beyond his own')
  })

  it('L2: wrong keys are counted by address and then 429 in SCIM’s form; a right one still works', async () => {
    await owner.patch('/api/v1/settings', { 'limits.sign-in-failures-per-address': 3 })
    const scim = await aDirectory(product, owner)
    const statuses = []
    for (let i = 0; i < 4; i += 1)
      statuses.push((await scimClient(product, `${scim.key.key}x`, '192.0.2.44').get('/Users')).status)
    assert.deepEqual(statuses, [401, 401, 401, 429])
    const limited = await scimClient(product, 'lk_x', '192.0.2.44').get('/Users')
    assert.deepEqual([limited.body.schemas, limited.body.status], [[ERROR], '429'])
    assert.ok(Number(limited.headers.get('retry-after')) > 0)
    assert.equal((await scimClient(product, scim.key.key, '192.0.2.44').get('/Users')).status, 200)
  })

  it('P67: what is not JSON, too large or of another kind is refused in SCIM’s form', async () => {
    const { key } = await aDirectory(product, owner)
    const client = product.client()
    const send = (raw: string, type: string) =>
      client.request('POST', '/scim/v2/Users', {
        raw,
        headers: { origin: undefined, authorization: `Bearer ${key.key}`, 'content-type': type },
      })
    for (const [raw, type, status, scimType] of [
      ['{', 'application/scim+json', 400, 'invalidSyntax'],
      ['[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]', 'application/json', 400, 'invalidSyntax'],
      ['{"schemas":["\u0000"]}'.replace('\u0000', '\\u0000'), 'application/scim+json', 400, 'invalidValue'],
      ['<x/>', 'application/xml', 415, undefined],
      [`{"x":"${'x'.repeat(1_100_000)}"}`, 'application/scim+json', 413, undefined],
    ] as const) {
      const answer = await send(raw, type)
      assert.deepEqual(
        [answer.status, answer.body.schemas, answer.body.scimType],
        [status, [ERROR], scimType],
        answer.text,
      )
    }
  })
})
