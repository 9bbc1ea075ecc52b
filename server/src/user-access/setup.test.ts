import assert from 'node:assert/strict'
import { it } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import { HOUR } from '@latchkey/core/instant'
import { ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { issueSetupLink } from './index.ts'

const OWNER = {
  username: 'nora.new@northgate.test',
  firstName: 'Nora',
  surname: 'New',
  password: 'Ladder-9-plum-quay',
}

const tokenOf = async (product: TestProduct) =>
  (await issueSetupLink(product.app, commandCaller('test'))).url.split('/').at(-1)

it('N2: a set-up link works one hour, once, and a new one voids the old; it is stored hashed', async (t) => {
  const product = await startTestProduct(t)
  const post = (token: string | undefined) => product.client().post('/api/v1/setup', { token, ...OWNER })
  const old = await tokenOf(product)
  const late = await tokenOf(product)
  assert.equal((await post(old)).body.code, 'setup-link-spent')
  product.clock.advance(HOUR)
  assert.equal((await post(late)).body.code, 'setup-link-spent')
  const token = await tokenOf(product)
  const rows = await product.db.read.selectFrom('setup_link').selectAll().execute()
  for (const secret of [old, late, token]) assert.ok(!JSON.stringify(rows).includes(secret ?? ''))
  product.clock.advance(HOUR - 1)
  assert.equal((await post(token)).status, 201)
  assert.equal((await post(token)).body.code, 'setup-link-spent')
})

it('N2, S6: the owner’s password is at least Acceptable; a refused one does not spend the link, and every fault is named at once', async (t) => {
  const product = await startTestProduct(t)
  const token = await tokenOf(product)
  const post = (fields: object) => product.client().post('/api/v1/setup', { token, ...OWNER, ...fields })
  for (const password of ['abc', 'Password1', 'Nora.New1', 'qwertyuiop12', '1234567890ab'])
    assert.equal((await post({ password })).status, 400, password)
  const faults = await post({ username: 'not-an-address', firstName: '', surname: '', password: 'abc' })
  assert.deepEqual(faults.body.errors.map((e: { field: string }) => e.field).sort(), [
    'firstName',
    'password',
    'surname',
    'username',
  ])
  assert.equal((await post({})).status, 201)
})

it('N2, U4: setting up a new owner leaves one owner and signs the old one out', async (t) => {
  const product = await startTestProduct(t)
  const former = await ownerClient(product)
  const token = await tokenOf(product)
  const client = product.client()
  assert.equal((await client.post('/api/v1/setup', { token, ...OWNER })).status, 201)
  assert.equal((await former.get('/api/v1/portal/me')).status, 401)
  const owners = await product.db.read
    .selectFrom('staff_user')
    .select('username')
    .where('owner_at', 'is not', null)
    .execute()
  assert.deepEqual(
    owners.map((row) => row.username),
    [OWNER.username],
  )
  const old = { username: 'olivia.owner@northgate.test', password: 'Harbour-7-lamp-quay' }
  assert.equal((await former.post('/api/v1/portal/sign-in', old)).body.user.isOwner, false)
  assert.equal((await former.get('/api/v1/portal/me')).body.role, 'administrator')
})

it('N2: the page that sets up the owner names each empty field in words of its own and keeps what was typed', async (t) => {
  const product = await startTestProduct(t)
  const token = await tokenOf(product)
  const typed = { username: 'olivia@northgate.test', firstName: '', surname: ' ', password: '' }
  const { status, text } = await product.client().form(`/setup/${token}`, typed)
  assert.equal(status, 400)
  for (const sentence of ['Enter your first name.', 'Enter your surname.', 'Enter a password.'])
    assert.ok(text.includes(sentence), sentence)
  assert.match(text, /id="username"[^>]* value="olivia@northgate\.test"/)
})
