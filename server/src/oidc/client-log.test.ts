import assert from 'node:assert/strict'
import { it } from 'node:test'
import { auditKeptFrom } from '@latchkey/core/audit/retention'
import { DAY, MINUTE } from '@latchkey/core/instant'
import type { ClientDetail, ClientSignIn } from '@latchkey/core/oidc/wire'
import * as openid from 'openid-client'
import {
  aClient,
  ask,
  CALLBACK,
  codeFor,
  exchange,
  protocolPost,
  rpOf,
  tokensFor,
} from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient, signInOwner } from '../testing/people.ts'
import { aRole, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { sweepClientSignIns } from './index.ts'

const dot = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='}`

it('D1, E1: who signed in through a client stands in its log with when, from where and with what result; reuse too', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const client = await aClient(owner)
  const other = await aClient(owner, { name: 'Other shop' })
  const rp = await rpOf(product, client)
  const { browser, contact } = await aContactWithPassword(product, owner, 'green lantern 7')
  const seen = async (query = '', id = client.id) => {
    const answer = await owner.get(`/api/v1/oidc-clients/${id}/sign-ins${query}`)
    assert.equal(answer.status, 200, answer.text)
    return answer.body as { items: ClientSignIn[]; nextCursor: string | null }
  }
  const shown = async () => (await owner.get(`/api/v1/oidc-clients/${client.id}`)).body as ClientDetail
  assert.deepEqual([(await shown()).lastUsedAt, (await shown()).liveGrants], [null, 0])
  // A code that is never redeemed is no sign-in at the shop.
  const asked = await ask(rp)
  const callback = await codeFor(product, browser, asked)
  assert.equal((await seen()).items.length, 0)
  const first = product.clock.now()
  await exchange(rp, callback, asked)
  const [line] = (await seen()).items
  assert.deepEqual(line, {
    id: line?.id,
    at: new Date(first).toISOString(),
    person: {
      kind: 'contact',
      id: contact.id,
      name: 'Jane Doe',
      username: contact.username,
      retailer: {
        id: contact.retailer.id,
        accountNumber: contact.retailer.accountNumber,
        name: contact.retailer.name,
      },
    },
    result: 'signed-in',
    ip: line?.ip ?? '',
    device: line?.device,
  })
  // The browser's address, not that of the shop's server, which asks from loopback.
  assert.match(line?.ip ?? '', /^198\.51\./)
  assert.equal((await shown()).lastUsedAt, new Date(first).toISOString())
  assert.equal((await shown()).liveGrants, 1)
  // The same session again within five minutes is the same line; later it is another.
  await tokensFor(product, browser, rp)
  assert.equal((await seen()).items.length, 1)
  product.clock.advance(5 * MINUTE)
  const tokens = await tokensFor(product, browser, rp)
  await openid.refreshTokenGrant(rp, tokens.refresh_token ?? '')
  assert.equal((await shown()).liveGrants, 1, 'one session')
  const refresh = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' }
  assert.equal((await protocolPost(product, '/oidc/token', refresh, client)).status, 400)
  assert.equal((await protocolPost(product, '/oidc/token', refresh, client)).status, 400)
  const all = await seen()
  assert.deepEqual(all.items.map(({ result }) => result).sort(), ['reused', 'signed-in', 'signed-in'])
  assert.deepEqual((await seen('?result=reused')).items.length, 1)
  assert.equal((await shown()).liveGrants, 0)
  const page = await seen('?limit=2')
  const rest = await seen(`?limit=2&cursor=${page.nextCursor}`)
  assert.deepEqual(
    [...page.items, ...rest.items].map(({ id }) => id),
    all.items.map(({ id }) => id),
  )
  assert.equal(rest.nextCursor, null)
  assert.equal((await seen('', other.id)).items.length, 0)
  assert.equal((await owner.get('/api/v1/oidc-clients/none/sign-ins')).status, 404)
  // U4, U5: Company alone shows no people; a limited user is shown nobody he does not reach.
  const reader = await aUser(product, { role: await aRole(product, { company: 'read' }) })
  assert.equal((await reader.client.get(`/api/v1/oidc-clients/${client.id}/sign-ins`)).status, 403)
  const bounded = await aUser(product, {
    role: await aRole(product, { company: 'read', contacts: 'read' }),
    limited: true,
  })
  const none = await bounded.client.get(`/api/v1/oidc-clients/${client.id}/sign-ins`)
  assert.deepEqual([none.status, none.body.items], [200, []])
})

it('D1, P55: a client is changed with its version; what is not named stays, and addresses and colours are checked as at first', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const client = await aClient(owner)
  const path = `/api/v1/oidc-clients/${client.id}`
  const change = (fields: object, version = 1) => owner.patch(path, { version, ...fields })
  for (const wrong of [
    { redirectUris: ['https://*.shop.test/'] },
    { redirectUris: [] },
    { startUri: 'http://shop.test/' },
    { startUri: 'javascript:alert(1)' },
    { startUri: 'https://u:p@shop.test/' },
    { accentLight: '#ffffff' },
    { accentDark: '#000000' },
    { accentLight: 'red' },
    { logo: 'data:image/svg+xml;base64,AAAA' },
    { logo: 'https://shop.test/logo.png' },
    { name: '  ' },
    { population: 'user' },
    { kind: 'public' },
    { secret: 'chosen' },
  ])
    assert.equal((await change(wrong)).status, 400, JSON.stringify(wrong))
  const look = { startUri: 'https://shop.test/', accentLight: '#1a4f9c', accentDark: '#8fb8ff', logo: dot }
  const changed = await change({ name: 'Web shop', ...look })
  assert.equal(changed.status, 200, changed.text)
  const stands = (await owner.get(path)).body as ClientDetail
  assert.deepEqual(changed.body, stands)
  assert.deepEqual({ ...stands, ...look }, stands)
  assert.deepEqual([stands.name, stands.version, stands.redirectUris], ['Web shop', 2, [CALLBACK]])
  const listed = (await owner.get('/api/v1/oidc-clients')).body.items[0]
  assert.deepEqual([listed.hasLogo, 'logo' in listed], [true, false])
  const late = await change({ name: 'Too late' })
  assert.deepEqual(
    [late.status, late.body.code, late.body.current.name],
    [409, 'changed-meanwhile', 'Web shop'],
  )
  const moved = await change({ redirectUris: ['https://shop.test/new'], logo: null }, 2)
  assert.equal(moved.status, 200, moved.text)
  const before = await ask(await rpOf(product, client))
  assert.equal((await product.client().get(`${before.url.pathname}${before.url.search}`)).status, 400)
  const event = (await owner.get('/api/v1/audit?action=client.changed')).body.items[0]
  assert.deepEqual(
    [event.detail.before.redirectUris, event.detail.after.redirectUris, event.detail.before.logo],
    [[CALLBACK], ['https://shop.test/new'], 'set'],
  )
  assert.ok(!JSON.stringify(event).includes('base64'))
  const reader = await aUser(product, { role: await aRole(product, { company: 'read' }) })
  assert.equal((await reader.client.patch(path, { version: 3, name: 'Mine' })).status, 403)
  await owner.post(`${path}/deactivate`, { version: 3 })
  assert.equal((await change({ name: 'Gone' }, 4)).status, 404)
})

it('E2: the log of a client forgets its months with the trail’s', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const client = await aClient(owner)
  const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
  await tokensFor(product, browser, await rpOf(product, client))
  const lines = async () => {
    await signInOwner(product, owner)
    return (await owner.get(`/api/v1/oidc-clients/${client.id}/sign-ins`)).body.items.length as number
  }
  const at = product.clock.now()
  while (auditKeptFrom(product.clock.now(), 36) <= at) {
    await sweepClientSignIns(product.app)
    assert.equal(await lines(), 1)
    product.clock.advance(400 * DAY)
  }
  await sweepClientSignIns(product.app)
  assert.equal(await lines(), 0)
})
