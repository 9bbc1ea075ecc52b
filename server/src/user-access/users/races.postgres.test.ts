import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { UserRecord } from '@latchkey/core/users/user-record'
import type { Answer, HttpClient } from '../../testing/http-client.ts'
import { ownerClient } from '../../testing/people.ts'
import { aRole, aUser, STAFF_PASSWORD, type StaffMember } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { createdUser, leaveFree, newUserFields, usedLicences, userRecordOf } from '../../testing/user-acts.ts'

const MANY = 40
const many = <T>(make: (index: number) => Promise<T>, count = MANY) =>
  Promise.all(Array.from({ length: count }, (_, i) => make(i)))

/** How many answers there are of each status and code, so that a surprise shows itself. */
function tally(answers: readonly Answer<{ code?: string }>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, text } of answers) {
    const code = text === '' ? '' : ((JSON.parse(text) as { code?: string }).code ?? '')
    const name = `${status} ${code}`.trim()
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

describe('many at once', async () => {
  const product = await startTestProduct({ after })
  let owner = await ownerClient(product)
  const signIn = (username: string, client: HttpClient = product.client()) =>
    client.post('/api/v1/portal/sign-in', { username, password: STAFF_PASSWORD })
  const licence = async (type: string) => {
    const row = await product.db.read
      .selectFrom('licence')
      .selectAll()
      .where('type', '=', type as 'admin')
      .executeTakeFirstOrThrow()
    const { count } = await product.db.read
      .selectFrom('staff_user')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('type', '=', type as 'admin')
      .where('deactivated_at', 'is', null)
      .executeTakeFirstOrThrow()
    return { enabled: row.enabled, used: row.used, active: Number(count) }
  }

  it('U3: of 40 new users at once as many are created as licences are free, and no more', async () => {
    await leaveFree(owner, 'scan-pack', 7)
    const answers = await many(() => owner.post('/api/v1/users', newUserFields({ type: 'scan-pack' })))
    assert.deepEqual(tally(answers), { '201': 7, '409 no-licence-free': MANY - 7 })
    assert.deepEqual(await licence('scan-pack'), { enabled: 7, used: 7, active: 7 })
  })

  it('U3, U6: users who come, go and change their type at once never take a licence that is not there', async () => {
    const users: UserRecord[] = []
    await leaveFree(owner, 'device', 20)
    for (let i = 0; i < 20; i += 1) users.push(await createdUser(owner, { type: 'device' }))
    await many((i) => owner.post(`/api/v1/users/${users[i]?.id}/deactivate`), 10)
    await leaveFree(owner, 'device', 4)
    await leaveFree(owner, 'dual-access', 3)
    const answers = await many((i) => {
      const user = users[i % 20]
      if (i < 10) return owner.post(`/api/v1/users/${user?.id}/reactivate`)
      if (i < 20) return owner.patch(`/api/v1/users/${user?.id}`, { version: 1, type: 'dual-access' })
      if (i < 30) return owner.post(`/api/v1/users/${user?.id}/reactivate`)
      return owner.post(`/api/v1/users/${user?.id}/deactivate`)
    })
    assert.ok(
      answers.every(({ status }) => status === 200 || status === 409),
      JSON.stringify(tally(answers)),
    )
    for (const type of ['device', 'dual-access']) {
      const { enabled, used, active } = await licence(type)
      assert.ok(used <= enabled)
      assert.equal(used, active, type)
    }
  })

  it('U3: users who swap types against each other never wait for one another in vain', async () => {
    await leaveFree(owner, 'device', 30)
    await leaveFree(owner, 'admin', 30)
    const reps: UserRecord[] = []
    const admins: UserRecord[] = []
    for (let i = 0; i < 10; i += 1) {
      reps.push(await createdUser(owner, { type: 'device' }))
      admins.push(await createdUser(owner, { type: 'admin' }))
    }
    const before = [await usedLicences(owner, 'device'), await usedLicences(owner, 'admin')]
    const answers = await many((i) => {
      const [user, type] = i % 2 === 0 ? [reps[i >> 1], 'admin'] : [admins[i >> 1], 'device']
      return owner.patch(`/api/v1/users/${user?.id}`, { version: 1, type })
    }, 20)
    assert.deepEqual(tally(answers), { '200': 20 })
    assert.deepEqual([await usedLicences(owner, 'device'), await usedLicences(owner, 'admin')], before)
  })

  it('U3: licences that are lowered while users are created are never below what is used', async () => {
    await leaveFree(owner, 'device', 20)
    const { items } = (await owner.get('/api/v1/licences')).body
    const { version, used } = items.find((item: { type: string }) => item.type === 'device')
    const answers = await many((i) =>
      i === 5
        ? owner.patch('/api/v1/licences/device', { version, enabled: used + 3 })
        : owner.post('/api/v1/users', newUserFields({ type: 'device' })),
    )
    assert.ok(
      answers.every(({ status }) => [200, 201, 400, 409].includes(status)),
      JSON.stringify(tally(answers)),
    )
    const now = await licence('device')
    assert.ok(now.used <= now.enabled && now.used === now.active, JSON.stringify(now))
  })

  it('U1: of 20 users of one name at once exactly one is created', async () => {
    await leaveFree(owner, 'admin', 40)
    const answers = await many(
      (i) => owner.post('/api/v1/users', newUserFields({ username: i % 2 ? 'Twin@x.test' : 'twin@x.test' })),
      20,
    )
    assert.deepEqual(tally(answers), { '201': 1, '409 username-taken': 19 })
  })

  it('U1: of 20 changes of one version exactly one is made', async () => {
    const user = await createdUser(owner)
    const answers = await many(
      (i) => owner.patch(`/api/v1/users/${user.id}`, { version: 1, surname: `Name ${i}` }),
      20,
    )
    assert.deepEqual(tally(answers), { '200': 1, '409 changed-meanwhile': 19 })
  })

  it('U6: a user deactivated while he signs in 30 times has no session afterwards', async () => {
    const user = await aUser(product, { role: 'office' })
    const clients = Array.from({ length: 30 }, () => product.client())
    const race = clients.map((client) => signIn(user.username, client))
    const off = owner.post(`/api/v1/users/${user.id}/deactivate`)
    const answers = await Promise.all(race)
    assert.equal((await off).status, 200)
    assert.ok(
      answers.every(({ status }) => status === 200 || status === 401),
      JSON.stringify(tally(answers)),
    )
    const live = await product.db.read
      .selectFrom('session')
      .select('id')
      .where('user_id', '=', user.id)
      .where('ended_at', 'is', null)
      .execute()
    assert.deepEqual(live, [])
    for (const client of clients) assert.equal((await client.get('/api/v1/portal/me')).status, 401)
    assert.equal((await signIn(user.username)).status, 401)
  })

  it('U4, P66: of 20 hand-overs at once exactly one is done, and there is one owner before and after', async () => {
    const heirs: StaffMember[] = []
    for (let i = 0; i < 20; i += 1) heirs.push(await aUser(product, { role: 'office' }))
    const answers = await many((i) => {
      const heir = heirs[i]
      return owner.post(`/api/v1/users/${heir?.id}/make-owner`, { username: heir?.username })
    }, 20)
    assert.equal(answers.filter(({ status }) => status === 200).length, 1, JSON.stringify(tally(answers)))
    assert.ok(
      answers.every(({ status }) => [200, 401, 403].includes(status)),
      JSON.stringify(tally(answers)),
    )
    const owners = await product.db.read
      .selectFrom('staff_user')
      .select(['id', 'role', 'deactivated_at'])
      .where('owner_at', 'is not', null)
      .execute()
    assert.equal(owners.length, 1)
    assert.deepEqual([owners[0]?.role, owners[0]?.deactivated_at], ['owner', null])
    const next = heirs.find((heir) => heir.id === owners[0]?.id)
    assert.ok(next)
    assert.equal((await owner.get('/api/v1/portal/me')).status, 401)
    owner = next.client
  })

  it('U4, P66: an heir deactivated or demoted in the moment of the hand-over never leaves the product without an active owner', async () => {
    const role = await aRole(product, { users: 'write', contacts: 'write' })
    for (let round = 0; round < 8; round += 1) {
      const heir = await aUser(product, { role })
      const admin = await aUser(product, { role })
      const { version } = await userRecordOf(owner, heir.id)
      const answers = await Promise.all([
        owner.post(`/api/v1/users/${heir.id}/make-owner`, { username: heir.username }),
        admin.client.post(`/api/v1/users/${heir.id}/deactivate`),
        admin.client.patch(`/api/v1/users/${heir.id}`, { version, type: 'device' }),
        owner.post(`/api/v1/users/${heir.id}/make-owner`, { username: heir.username }),
      ])
      assert.ok(
        answers.every(({ status }) => status < 500),
        JSON.stringify(tally(answers)),
      )
      const [found, ...more] = await product.db.read
        .selectFrom('staff_user')
        .selectAll()
        .where('owner_at', 'is not', null)
        .execute()
      assert.ok(found && more.length === 0)
      assert.equal(found.deactivated_at, null)
      assert.ok(['admin', 'dual-access'].includes(found.type))
      if (found.id === heir.id) owner = heir.client
    }
  })
})
