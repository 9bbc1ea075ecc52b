import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import {
  LINKED_PASSWORD,
  linkedContacts,
  linkMailed,
  offerLink,
  twoOfOnePerson,
} from '../testing/linked-journeys.ts'
import { aContactWithPassword, aRetailer, ownerClient, websiteSignIn } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { changed, freshContact } from '../testing/website-journeys.ts'

it('A1, A5: of links confirmed at once, and beside sign-ins and a new address, one holds and nothing is left half', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { kept, joined, email } = await twoOfOnePerson(product, owner, 'anna@race.test')
  const shop = await aRetailer(owner, { name: 'Third Shop' })
  const { contact: other } = await aContactWithPassword(product, owner, LINKED_PASSWORD, {
    retailerId: shop.id,
    email,
  })
  assert.equal((await offerLink(owner, owner, kept, joined)).status, 202)
  const first = await linkMailed(product, email)
  assert.equal((await offerLink(owner, owner, other, joined)).status, 202)
  const second = await linkMailed(product, email)
  assert.notEqual(first, second)
  const confirm = (path: string, username: string | null) =>
    product.client().form(path, { username: username ?? '', password: LINKED_PASSWORD })
  const answers = await Promise.all([
    confirm(first, kept.username),
    confirm(first, kept.username),
    confirm(second, other.username),
    ...Array.from({ length: 4 }, () => websiteSignIn(product.client(), kept.username, LINKED_PASSWORD)),
  ])
  const [one, again, third, ...signIns] = answers.map((answer) => answer.status)
  // L2: of many tries of one account at once some are not evaluated.
  const [won, ...lost] = [one, again, third].toSorted()
  assert.equal(won, 200)
  assert.ok(
    lost.every((status) => status === 401 || status === 410),
    lost.join(),
  )
  assert.ok(signIns.every((status) => status === 200 || status === 401))
  const { username } = await freshContact(owner, joined)
  assert.ok(username === (third === 200 ? other.username : kept.username))

  const two = await linkedContacts(product, owner, 'anna@beside.test')
  const [, ...states] = await Promise.all([
    changed(owner, two.kept, { email: 'new@beside.test' }),
    ...Array.from({ length: 6 }, () => websiteSignIn(product.client(), two.kept.username, LINKED_PASSWORD)),
  ])
  for (const { status } of states) assert.ok(status === 200 || status === 401)
  product.clock.advance(15 * MINUTE)
  const last = await websiteSignIn(product.client(), two.kept.username, LINKED_PASSWORD)
  assert.deepEqual([last.body.state, last.body.contact.id], ['signed-in', two.joined.id])
})
