import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { RefusalCode } from '@latchkey/core/refusal'
import { cookieName } from '../../platform/http/cookies.ts'
import { beginTotp, removeOwnFactor } from '../../second-factors/index.ts'
import { sessionFinder } from '../../sessions/index.ts'
import { enrolTotp, totpCode } from '../../testing/factors.ts'
import type { HttpClient } from '../../testing/http-client.ts'
import { ownerClient, signInOwner } from '../../testing/people.ts'
import { aUser, STAFF_PASSWORD } from '../../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'
import type { PendingSignIn } from '../sign-in/complete-sign-in.ts'
import { addTotp, renewRecoveryCodes } from './add-factor.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { removeUserFactors } from './remove-user-factors.ts'

const NEW = 'Harvest-31-copper-gull'
const unknown = { ip: '127.0.0.1', device: 'test', requestId: null, language: 'en' } as const

/** What the door lets through now; the act that follows comes later. */
async function letThrough({ app }: TestProduct, client: HttpClient): Promise<PendingSignIn> {
  const token = client.cookies.get(cookieName(app.config, 'portal')) ?? ''
  const session = await sessionFinder(app).portal(token, '127.0.0.1')
  assert.ok(session)
  return { caller: { actor: session.actor, ...unknown }, session, deviceCookie: undefined }
}

const refused = (act: Promise<unknown>, code: RefusalCode, why: string) => assert.rejects(act, { code }, why)

it('L3, C8: a session that ends while a password is changed in it opens no new one', async (t) => {
  const product = await startTestProduct(t)
  const { app } = product
  const sam = await aUser(product)
  const who = await letThrough(product, sam.client)
  assert.equal((await sam.client.post('/api/v1/portal/sign-out')).status, 204)
  const typed = { currentPassword: STAFF_PASSWORD, newPassword: NEW }
  await refused(changeOwnPassword(app, who, typed), 'not-signed-in', 'changed after the sign-out')
  const signIn = { username: sam.username, password: STAFF_PASSWORD }
  assert.equal((await product.client().post('/api/v1/portal/sign-in', signIn)).status, 200)
})

it('L3, L5: a session that ends leaves no factor, recovery code or removal behind it', async (t) => {
  const product = await startTestProduct(t)
  const { app } = product
  const sam = await aUser(product)
  const { id } = await enrolTotp(product, sam.client)
  const who = await letThrough(product, sam.client)
  const { secret } = await beginTotp(app, who, undefined)
  assert.equal((await sam.client.post('/api/v1/portal/sign-out')).status, 204)
  for (const [name, act] of [
    ['begin', () => beginTotp(app, who, undefined)],
    ['add', () => addTotp(app, who, totpCode(product, secret))],
    ['codes', () => renewRecoveryCodes(app, who)],
    ['remove', () => removeOwnFactor(app, who.caller, id)],
  ] as const)
    await refused(act(), 'not-signed-in', name)
})

it('U4, L5: who was the owner a moment ago takes factors from nobody', async (t) => {
  const product = await startTestProduct(t)
  const { app } = product
  const owner = await ownerClient(product)
  const heir = await aUser(product)
  await enrolTotp(product, heir.client)
  const again = await signInOwner(product, owner)
  const former = await letThrough(product, again)
  const made = await again.post(`/api/v1/users/${heir.id}/make-owner`, { username: heir.username })
  assert.equal(made.status, 200, made.text)
  await refused(removeUserFactors(app, former.caller, heir.id), 'owner-only', 'after the hand-over')
})
