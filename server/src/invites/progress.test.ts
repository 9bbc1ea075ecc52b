import assert from 'node:assert/strict'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { it } from 'node:test'
import { SECOND } from '@latchkey/core/instant'
import { stopwatch } from '../platform/clock.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { actOn, anInvite, contactsOfOneShop, invited } from '../testing/invite-journeys.ts'
import { ownerClient } from '../testing/people.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

/** The events of an invite as a browser gets them. */
function listen(product: TestProduct, client: HttpClient, id: string) {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const leave = new AbortController()
  const seen: string[] = []
  const ended = (async () => {
    const answer = await fetch(`${product.origin}/api/v1/invites/${id}/events`, {
      headers: { cookie },
      signal: leave.signal,
    })
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/)
    const decoder = new TextDecoder()
    for await (const piece of answer.body ?? []) seen.push(decoder.decode(piece as Uint8Array))
  })()
  return { seen, ended, leave: () => leave.abort() }
}

const until = async (isSo: () => boolean) => {
  for (let round = 0; !isSo(); round += 1) {
    assert.ok(round < 500, 'it never came to that')
    await new Promise((soon) => setTimeout(soon, 20))
  }
}

it('I1: progress comes live as events with the counts, ends when the invite has, and a browser that comes back is told to stop', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await contactsOfOneShop(owner, 3)
  const invite = await anInvite(owner, { filter: {} })
  const line = listen(product, owner, invite.id)
  await until(() => line.seen.join('').includes('"state":"waiting"'))
  product.clock.advance(10 * SECOND)
  product.app.wake('invites')
  await line.ended
  const told = line.seen.join('')
  assert.match(told, /"sent":3/)
  assert.match(told, /event: end\n/)
  const back = await owner.get(`/api/v1/invites/${invite.id}/events`, { 'last-event-id': '3' })
  assert.equal(back.status, 204)
})

it('I1, U6: the events end with the session, the right and the page', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await contactsOfOneShop(owner, 1)
  const invite = await anInvite(owner, { filter: {} })
  await actOn(owner, invite, 'pause')
  const [signsOut, loses, leaves] = [
    await aUser(product, { role: 'office' }),
    await aUser(product, { role: 'office' }),
    await aUser(product, { role: 'office' }),
  ]
  const lines = [signsOut, loses, leaves].map((user) => listen(product, user.client, invite.id))
  const [first, second, third] = lines
  assert.ok(first && second && third)
  await until(() => lines.every((line) => line.seen.length > 0))
  await signsOut.client.post('/api/v1/portal/sign-out')
  await first.ended
  await product.db.transaction((tx) =>
    tx.db.updateTable('staff_user').set({ role: 'nothing' }).where('id', '=', loses.id).execute(),
  )
  await second.ended
  third.leave()
  await assert.rejects(third.ended)
})

it('I1, N4: a server that stops ends the events it tells and waits for none of them', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await contactsOfOneShop(owner, 1)
  const invite = await anInvite(owner, { filter: {} })
  await actOn(owner, invite, 'pause')
  const http = await product.createHttp()
  await http.listen({ port: 0, host: '127.0.0.1' })
  const { port } = http.server.address() as AddressInfo
  const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const host = new URL(product.origin).host
  const asked = request({ port, path: `/api/v1/invites/${invite.id}/events`, headers: { host, cookie } })
  const ended = new Promise<string>((resolve, reject) => {
    asked.once('error', reject)
    asked.once('response', (answer) => {
      answer.once('data', () => void http.close())
      text(answer).then(resolve, reject)
    })
  })
  asked.end()
  const took = stopwatch()
  assert.match(await ended, /"state":"paused"/)
  await http.close()
  assert.ok(took() < 5_000, `${took()} ms`)
})

it('I1: of an invite that has ended the events tell its end at once', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await contactsOfOneShop(owner, 1)
  const done = await invited(product, owner, { filter: {} })
  const line = listen(product, owner, done.id)
  await line.ended
  assert.match(line.seen.join(''), /"state":"finished"[\s\S]*event: end/)
})
