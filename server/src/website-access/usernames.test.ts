import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { aContact, aRetailer, ownerClient, sendReset, websiteSignIn } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { changed, forgot, freshContact, patchContact, secretsTo } from '../testing/website-journeys.ts'

describe('the website username', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)
  const retailer = await aRetailer(owner)

  const take = (username: string) =>
    owner.post('/api/v1/contacts', { retailerId: retailer.id, firstName: 'Jane', username })
  async function refusalOf(username: string): Promise<[number, string]> {
    const answer = await take(username)
    assert.notEqual(answer.status, 201, username)
    return [answer.status, answer.body.errors[0].code]
  }

  it('A3: 2 to 254 visible characters, an e-mail address or not', async () => {
    for (const username of ['q7', 'x'.repeat(254), 'AC-20117', 'jane.doe@shop.test', '密钥', 'Łódź-7']) {
      assert.equal((await take(username)).status, 201, username)
    }
    assert.deepEqual(await refusalOf('q'), [400, 'too-short'])
    assert.deepEqual(await refusalOf('y'.repeat(255)), [400, 'too-long'])
  })

  it('A3: unique over all contacts after NFKC and case folding, also of another retailer', async () => {
    await aContact(owner, { username: 'Straße-99' })
    for (const same of ['straße-99', 'STRASSE-99', 'Ｓtraße-99', ' Straße-99 ', 'Stra\u1e9ee-99']) {
      assert.deepEqual(await refusalOf(same), [409, 'username-taken'], same)
    }
  })

  it('A3: an account number that looks like another in ASCII is a warning that names it', async () => {
    await aContact(owner, { username: 'AC-30117' })
    const answer = await take('AC-30I17')
    assert.equal(answer.status, 201)
    assert.deepEqual(
      answer.body.warnings.map((w: { field: string; code: string }) => [w.field, w.code]),
      [['username', 'username-resembles']],
    )
    assert.match(answer.body.warnings[0].message, /AC-30117/)
    assert.equal((await take('AC-40117')).body.warnings, undefined)
  })

  it('A3: a name beyond ASCII that looks like an existing one is refused, whichever came first', async () => {
    await aContact(owner, { username: 'paypa' })
    assert.deepEqual(await refusalOf('раура'), [400, 'username-resembles'])
    await aContact(owner, { username: 'сорое' })
    assert.deepEqual(await refusalOf('copoe'), [400, 'username-resembles'])
    const other = await aContact(owner)
    assert.equal((await patchContact(owner, other, { username: 'РАУРА' })).status, 400)
  })

  it('A3: mixed scripts, invisible, bidirectional and control characters and blanks inside are refused', async () => {
    const cases = [
      ['pаypal-7', 'mixed-scripts'],
      ['αdmin-7', 'mixed-scripts'],
      ['jane\u200bdoe', 'invisible'],
      ['jane\u202edoe', 'invisible'],
      ['jane\u2066doe', 'invisible'],
      ['jane\u00addoe', 'invisible'],
      ['jane\tdoe', 'invisible'],
      ['jane\u0007doe', 'invisible'],
      ['jane\ufeffdoe', 'invisible'],
      ['jane doe', 'white-space'],
    ] as const
    for (const [username, code] of cases)
      assert.deepEqual(await refusalOf(username), [400, code], JSON.stringify(username))
  })

  it("A3: keeping one's own username in another case is no clash with oneself", async () => {
    const contact = await aContact(owner, { username: 'kept-name-1' })
    assert.equal((await changed(owner, contact, { username: 'KEPT-name-1' })).username, 'KEPT-name-1')
  })

  it('A3: a username that was given up is free for another contact, and its old secrets open nothing', async () => {
    const first = await aContact(owner, { username: 'passed-on-1' })
    const secret = await sendReset(product, owner, first)
    await changed(owner, first, { username: 'moved-on-1' })
    const second = await aContact(owner, { username: 'passed-on-1' })
    for (const username of ['passed-on-1', 'moved-on-1']) {
      assert.equal((await websiteSignIn(product.client(), username, secret)).status, 401)
    }
    await forgot(product, 'PASSED-ON-1')
    assert.equal(secretsTo(product, second.email).length, 1)
    assert.equal(secretsTo(product, first.email).length, 1)
    assert.equal((await freshContact(owner, first)).state.code, 'invite-expired')
  })
})
