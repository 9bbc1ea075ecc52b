import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aClient, ask, follow, pathOf, rpOf } from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'

const logo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const look = { accentLight: '#1a4f9c', accentDark: '#8fb8ff', logo, startUri: 'https://shop.test/' }

it('D1: the sign-in pages within a flow look as their client says, and lead back to its registered address; no other page does', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const shop = await aClient(owner, { name: 'Web <shop>', ...look })
  const bare = await aClient(owner, { name: 'Bare shop' })
  const users = await aClient(owner, { name: 'Scan app', population: 'user', ...look })
  const begin = async (client: typeof shop, more: Record<string, string> = {}) => {
    const browser = product.client()
    const asked = await ask(await rpOf(product, client), more)
    return { browser, page: await follow(product, browser, pathOf(asked.url)) }
  }
  const wears = (html: string) => [
    html.includes('--accent:#1a4f9c') && html.includes('--accent:#8fb8ff'),
    html.includes(logo),
    html.includes('href="https://shop.test/"'),
  ]
  const { browser, page } = await begin(shop)
  assert.deepEqual(wears(page.answer.text), [true, true, true])
  assert.match(page.answer.text, /Sign in to go on to Web &lt;shop&gt;/)
  const forgot = await browser.get('/forgot-password')
  assert.deepEqual(wears(forgot.text), [true, true, true])
  const wrong = await browser.form('/', { username: 'nobody', password: 'wrong lantern 1' })
  assert.equal(wrong.status, 401)
  assert.deepEqual(wears(wrong.text), [true, true, true], 'an error keeps the look')
  // The company's own in every part the client leaves to it, and no link where there is no address.
  const other = await begin(bare)
  assert.deepEqual(wears(other.page.answer.text), [false, false, false])
  assert.match(other.page.answer.text, /Sign in to go on to Bare shop/)
  assert.match(
    (await begin(shop, { ui_locales: 'de' })).page.answer.text,
    /um zu Web &lt;shop&gt; zu gelangen/,
  )
  // Users at their own pages; the other population's pages know nothing of them.
  const staff = await begin(users)
  assert.match(staff.page.at, /^\/app\/sign-in/)
  assert.deepEqual(wears(staff.page.answer.text), [true, true, true])
  for (const path of ['/', '/forgot-password', '/portal/sign-in'])
    assert.deepEqual(wears((await staff.browser.get(path)).text), [false, false, false], path)
  assert.deepEqual(wears((await browser.get('/app/sign-in')).text), [false, false, false])
  // Once through, or where nobody came from a shop, pages are the company's again.
  const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
  const signedIn = await browser.form('/', { username: contact.username ?? '', password: 'green lantern 7' })
  const goingOn = await browser.get(signedIn.headers.get('location') ?? '')
  assert.deepEqual(wears(goingOn.text).slice(0, 2), [true, true])
  assert.deepEqual(wears((await browser.get('/account')).text), [false, false, false])
  assert.deepEqual(wears((await product.client().get('/')).text), [false, false, false])
  // A client that has ended speaks on no page.
  const late = await begin(shop)
  await owner.post(`/api/v1/oidc-clients/${shop.id}/deactivate`, { version: 1 })
  assert.deepEqual(wears((await late.browser.get('/')).text), [false, false, false])
})
