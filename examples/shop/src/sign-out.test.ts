import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { buildShop } from './app.ts'
import { openDatabase } from './database.ts'
import { SessionStore } from './session-store.ts'
import { readSettings } from './settings.ts'

it('who is signed in can sign out while the provider cannot be reached', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'shop-test-'))
  // Nothing listens on port 1.
  const settings = readSettings({
    SHOP_URL: 'http://localhost:4000',
    ISSUER: 'http://localhost:1',
    CLIENT_ID: 'shop',
    CLIENT_SECRET: 'secret',
    SHOP_DATA: folder,
  })
  const db = openDatabase(folder)
  const tokens = { sub: 'c1', sid: 's1', idToken: 'i', accessToken: 'a', refreshToken: 'r' }
  const sessions = new SessionStore(db)
  const now = Date.now()
  const token = sessions.open({ ...tokens, accessEnds: now + 60_000 }, now)
  const shop = await buildShop(settings)
  t.after(async () => {
    await shop.close()
    db.close()
    rmSync(folder, { recursive: true })
  })
  const headers = { cookie: `shop-session=${token}`, origin: settings.url.origin }
  const page = await shop.inject({ url: '/', headers })
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /prices and orders are not shown/)
  assert.doesNotMatch(page.body, /€/)
  const formToken = /name="form_token" value="([^"]+)"/.exec(page.body)?.[1] ?? ''

  const leave = (value: string) =>
    shop.inject({
      method: 'POST',
      url: '/sign-out',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ form_token: value }).toString(),
    })
  assert.equal((await leave('another')).statusCode, 403)
  assert.ok(sessions.find(token, now), 'a form of elsewhere signs nobody out')
  const left = await leave(formToken)
  assert.equal(left.statusCode, 303)
  assert.equal(left.headers.location, 'http://localhost:4000/signed-out')
  assert.equal(sessions.find(token, now), null)
})
