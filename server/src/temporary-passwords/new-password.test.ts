import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import {
  aContact,
  aContactWithPassword,
  aRetailer,
  ownerClient,
  sendReset,
  websiteSignIn,
} from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { setPassword } from '../testing/website-journeys.ts'

describe('the new password of a contact', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)
  const retailer = await aRetailer(owner, { name: 'Brightwheel Cycles Ltd' })
  const contact = await aContact(owner, {
    retailerId: retailer.id,
    username: 'AC-20417',
    firstName: 'Marguerite',
    surname: 'Vandenberg',
  })
  const secret = await sendReset(product, owner, contact)
  const caged = product.client()
  await websiteSignIn(caged, contact.username, secret)

  /** The codes of everything that stands against a password. */
  async function refusals(newPassword: string, browser = caged): Promise<string[]> {
    const answer = await setPassword(browser, newPassword)
    assert.equal(answer.status, 422, answer.text)
    assert.equal(answer.body.code, 'password-refused')
    const errors: { field: string; code: string; message: string }[] = answer.body.errors
    assert.ok(errors.every((error) => error.field === 'newPassword' && error.message.endsWith('.')))
    return errors.map((error) => error.code)
  }
  /** Sets a password for a contact of its own and signs in with it. */
  async function accepts(newPassword: string): Promise<void> {
    const { contact: fresh } = await aContactWithPassword(product, owner, newPassword)
    const answer = await websiteSignIn(product.client(), fresh.username, newPassword)
    assert.equal(answer.body.state, 'signed-in', newPassword)
  }

  it('C7, P07: 8 code points with a Unicode letter and a Unicode digit are accepted, at the very edge', async () => {
    for (const password of [
      'kqvzmwx1',
      'ｋｑｖｚｍｗｘ１',
      'кжщцшыэ1',
      '密钥锁门窗灯塔1',
      '🔑🔑🔑🔑🔑🔑a1',
      'kqvzmwx٣',
    ]) {
      await accepts(password)
    }
  })

  it('C7, P07: what lacks length, digit or letter is refused with each reason, all at once', async () => {
    assert.deepEqual(await refusals('kqvzmw1'), ['too-short'])
    assert.deepEqual(await refusals('kqvzmwxj'), ['no-digit'])
    assert.deepEqual(await refusals('94715302'), ['no-letter'])
    assert.deepEqual(await refusals('🔑🔑🔑🔑a1'), ['too-short'])
    assert.deepEqual(await refusals('§ ~'), ['too-short', 'no-letter', 'no-digit'])
    assert.deepEqual(await refusals(''), ['missing'])
  })

  it('C7, P05: a temporary password is refused however it is written, live or void', async () => {
    const forms = [
      secret,
      secret.toUpperCase(),
      `${secret} `,
      secret.replaceAll('-', ''),
      secret.replaceAll('-', ' '),
      secret.replace(/[a-z]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)),
    ]
    for (const form of forms) assert.ok((await refusals(form)).includes('is-temporary'), form)
    const other = await aContact(owner)
    const dead = await sendReset(product, owner, other)
    await owner.delete(`/api/v1/contacts/${other.id}/resets`)
    const live = await sendReset(product, owner, other)
    const browser = product.client()
    await websiteSignIn(browser, other.username, live)
    assert.ok((await refusals(dead, browser)).includes('is-temporary'))
  })

  it("C7, P06: the username, the retailer's name and the own name with trimmings are refused", async () => {
    const cases = [
      ['AC-20417', 'is-username'],
      ['ac20417!', 'is-username'],
      ['AC-20417 99', 'is-username'],
      ['Brightwheel Cycles Ltd1', 'is-retailer-name'],
      ['brightwheelcycles2026', 'is-retailer-name'],
      ['BRIGHTWHEEL-CYCLES-1', 'is-retailer-name'],
      ['marguerite vandenberg 1', 'is-contact-name'],
    ] as const
    for (const [password, code] of cases) assert.deepEqual(await refusals(password), [code], password)
  })

  it('C7, P06: the current password is refused, at the reset and on the account page, also in its other normal form', async () => {
    const current = 'Café terrasse 5'
    const { contact: writer, browser } = await aContactWithPassword(product, owner, current)
    const onPage = await setPassword(browser, current.normalize('NFD'), current)
    assert.deepEqual(
      onPage.body.errors.map((e: { code: string }) => e.code),
      ['is-current'],
    )
    const again = product.client()
    await websiteSignIn(again, writer.username, await sendReset(product, owner, writer))
    assert.deepEqual(await refusals(current, again), ['is-current'])
  })

  it('C7, P09: one of the commonest passwords is refused, and not while the setting is off', async () => {
    for (const password of ['Password1', 'Sommer2026', 'Qwerty123', 'password123', 'iloveyou1']) {
      assert.deepEqual(await refusals(password), ['too-common'], password)
    }
    await owner.patch('/api/v1/settings', { 'passwords.refuse-common': false })
    try {
      await accepts('Password1')
    } finally {
      await owner.patch('/api/v1/settings', { 'passwords.refuse-common': true })
    }
  })

  it('C7, P10: long and odd passwords up to 128 characters are accepted and verified in full', async () => {
    const odd = [
      `${'long words '.repeat(5)}12345678x`,
      `${'vexing lamp quay '.repeat(8).slice(0, 127)}1`,
      `  "quoted' 1; drop table contact; --  `,
      '🚲🔧 shop 7 🔩\u200d',
      '\\n%00<script>1',
    ]
    for (const password of odd) await accepts(password)
  })

  it('C7, P11: 129 characters, 10 kB and a megabyte are a clear no at once, and nothing is cut off', async () => {
    assert.deepEqual(await refusals(`${'vexing lamp quay '.repeat(8).slice(0, 128)}1`), ['too-long'])
    for (const [length, statuses] of [
      [10_000, [400]],
      [1_000_000, [400]],
      [1_100_000, [413]],
    ] as const) {
      const json = JSON.stringify({ newPassword: `${'k'.repeat(length - 1)}1` })
      const started = performance.now()
      const answer = await caged.request('PUT', '/api/v1/website/password', {
        raw: json,
        headers: { 'content-type': 'application/json' },
      })
      const took = performance.now() - started
      assert.ok((statuses as readonly number[]).includes(answer.status), `${length}: ${answer.status}`)
      assert.ok(took < 250, `${length}: ${took} ms`)
      assert.ok(answer.text.length < 1000)
    }
  })

  it('C7: what was refused costs nothing: the cage and its temporary password still work', async () => {
    assert.equal((await setPassword(caged, 'green lantern 7')).status, 204)
    assert.equal((await websiteSignIn(product.client(), contact.username, 'green lantern 7')).status, 200)
  })

  it('C8: the account page asks for the current password and says when it is wrong', async () => {
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const without = await setPassword(browser, 'blue lantern 8')
    assert.equal(without.status, 400)
    assert.equal(without.body.errors[0].field, 'currentPassword')
    const wrong = await setPassword(browser, 'blue lantern 8', 'green lantern 8')
    assert.equal(wrong.body.code, 'current-password-wrong')
    assert.equal((await setPassword(browser, 'blue lantern 8', 'green lantern 7')).status, 204)
  })
})
