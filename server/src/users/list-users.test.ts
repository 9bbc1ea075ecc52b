import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { UserRecord } from '@latchkey/core/users/user-record'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient } from '../testing/people.ts'
import { aRole, aUser, openRepSession } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { createdUser } from '../testing/user-acts.ts'

interface Page {
  readonly items: UserRecord[]
  readonly nextCursor: string | null
  readonly total?: number
}

const PEOPLE = [
  ['Ann', 'Archer', 'ann.archer@northgate.test', 'admin', 'office'],
  ['Bo', 'Baker', 'zz.bo@northgate.test', 'device', 'sales-rep'],
  ['Cem', 'Öztürk', 'cem@southgate.test', 'dual-access', 'sales-rep'],
  ['Dee', 'Archer', 'd_1%@northgate.test', 'scan-pack', 'read-only'],
] as const

async function fill(owner: HttpClient): Promise<void> {
  for (const [firstName, surname, username, type, role] of PEOPLE) {
    await createdUser(owner, { firstName, surname, username, type, role })
  }
}

async function names(client: HttpClient, query: string): Promise<string[]> {
  const answer = await client.get<Page>(`/api/v1/users?${query}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body.items.map((user) => user.firstName)
}

it('U1: users are found by username, first name and surname, marks and case aside, in any order of words', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await fill(owner)
  for (const [search, found] of [
    ['archer', ['Ann', 'Dee']],
    ['ARCHER ann', ['Ann']],
    ['ozturk', ['Cem']],
    ['southgate', ['Cem']],
    ['zz.bo@north', ['Bo']],
    ['d_1%', ['Dee']],
    ['_', ['Dee']],
    ['%', ['Dee']],
    ["' or 1=1 --", []],
    ['nobody', []],
  ] as const) {
    assert.deepEqual(await names(owner, `search=${encodeURIComponent(search)}`), found, search)
  }
})

it('U1: users are filtered by type, role, status and linked device', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await fill(owner)
  const rep = await aUser(product, { type: 'dual-access', role: 'sales-rep' })
  await openRepSession(product, product.client(), rep.id)
  const bo = (await owner.get<Page>('/api/v1/users?search=zz.bo')).body.items[0]
  await owner.post(`/api/v1/users/${bo?.id}/deactivate`)
  for (const [query, found] of [
    ['type=device,scan-pack', ['Dee', 'Bo']],
    ['role=sales-rep&type=dual-access', ['Cem', 'Sam']],
    ['role=office,read-only', ['Ann', 'Dee']],
    ['status=inactive', ['Bo']],
    ['status=active&search=archer', ['Ann', 'Dee']],
    ['hasDevice=true', ['Sam']],
    ['hasDevice=false&search=archer', ['Ann', 'Dee']],
  ] as const) {
    assert.deepEqual(await names(owner, query), found, query)
  }
})

it('U1: users are sorted by name, username and last sign-in, and every page holds the next ones', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await fill(owner)
  product.clock.advance(1000)
  await aUser(product)
  for (const [sort, first] of [
    ['name', ['Ann', 'Dee', 'Bo', 'Olivia', 'Cem', 'Sam']],
    ['username', ['Ann', 'Cem', 'Dee', 'Olivia', 'Sam', 'Bo']],
    ['lastSignIn', null],
  ] as const) {
    const whole = await names(owner, `sort=${sort}`)
    if (first) assert.deepEqual(whole, first, sort)
    else assert.deepEqual(whole.slice(-2), ['Olivia', 'Sam'])
    assert.deepEqual(await names(owner, `sort=-${sort}`), whole.toReversed())
    for (const direction of ['', '-']) {
      const seen: string[] = []
      for (let cursor = ''; ; ) {
        const { body } = await owner.get<Page>(`/api/v1/users?sort=${direction}${sort}&limit=2${cursor}`)
        assert.equal(body.total, cursor === '' ? 6 : undefined)
        seen.push(...body.items.map((user) => user.firstName))
        if (body.nextCursor === null) break
        cursor = `&cursor=${body.nextCursor}`
      }
      assert.deepEqual(seen, direction === '' ? whole : whole.toReversed(), sort)
    }
  }
  const { nextCursor } = (await owner.get<Page>('/api/v1/users?limit=1')).body
  const foreign = await owner.get(`/api/v1/users?sort=username&cursor=${nextCursor}`)
  assert.equal(foreign.status, 400)
})

it('U1, U9: with read on users everything is seen, notes too, and nothing of a password', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await createdUser(owner, { notes: 'Prefers mornings' })
  const reader = await aUser(product, { role: await aRole(product, { users: 'read' }) })
  const seen = await reader.client.get(`/api/v1/users/${user.id}`)
  assert.equal(seen.body.notes, 'Prefers mornings')
  const list = await reader.client.get('/api/v1/users')
  assert.ok(!/argon2|passwordHash|password_hash|sealed/.test(seen.text + list.text))
  const me = await reader.client.get('/api/v1/portal/me')
  assert.ok(!('notes' in me.body), me.text)
})

it('P69: what is not a filter, a sort or a page size of ours is refused', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  for (const query of ['sort=password_hash', 'type=king', 'status=gone', 'hasDevice=1', 'limit=0', 'foo=1']) {
    assert.equal((await owner.get(`/api/v1/users?${query}`)).status, 400, query)
  }
  assert.deepEqual(await names(owner, `role=${encodeURIComponent("x' or '1'='1")}`), [])
})
