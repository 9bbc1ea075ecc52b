import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newEmail, resetTo } from '../testing/a-device.ts'
import { aRep } from '../testing/a-rep.ts'
import { problem } from '../testing/fake-server.ts'

it('O3: no answer for one command leaves it queued and holds its contact back; the others and the pull go on', async (t) => {
  const { server, tab, states } = await aRep(t)
  await tab.queue('jane', newEmail('new@shop.test'))
  await tab.queue('tom', newEmail('tom@shop.test'))
  await tab.queue('jane', resetTo('new@shop.test'))
  server.meet('/commands', () => problem(500, 'fault'))
  const trouble = await tab.engine.sync('asked')
  assert.deepEqual(trouble, { kind: 'later', fault: 'server', wait: null })
  assert.deepEqual(await states(), ['queued', 'done', 'queued'])
  assert.equal(server.asked.at(-1), '/sync')
})

it('O3: a server that is busy is left alone for as long as it says', async (t) => {
  const { server, tab, states } = await aRep(t)
  await tab.queue('jane', newEmail('new@shop.test'))
  server.meet('/commands', () => problem(429, 'too-many-attempts', {}, { 'retry-after': '90' }))
  assert.deepEqual(await tab.engine.sync('asked'), { kind: 'later', fault: 'busy', wait: 90_000 })
  assert.deepEqual(await states(), ['queued'])
  assert.equal(server.asked.at(-1), '/commands', 'nothing is asked after it')
})

it('C10: a used-up budget of letters holds back that contact alone, and the action says so until it went out', async (t) => {
  const { server, tab, states } = await aRep(t)
  await tab.queue('jane', resetTo('jane@shop.test'))
  await tab.queue('jane', newEmail('new@shop.test'))
  await tab.queue('tom', newEmail('tom@shop.test'))
  server.meet('/commands', () => problem(429, 'too-many-letters', {}, { 'retry-after': '1800' }))
  const trouble = await tab.engine.sync('asked')
  assert.deepEqual(await states(), ['queued', 'queued', 'done'])
  assert.equal((await tab.actions())[0]?.problem?.title, 'The sentence of too-many-letters.')
  assert.equal(server.asked.at(-1), '/sync', 'the pull goes on')
  assert.deepEqual([trouble?.kind, trouble?.kind === 'later' && trouble.wait], ['later', null])
  await tab.engine.sync('timer')
  assert.deepEqual(await states(), ['done', 'done', 'done'])
  assert.equal((await tab.actions())[0]?.problem, null)
  assert.deepEqual(
    server.received.map(({ id }) => id),
    ['key-1', 'key-3', 'key-1', 'key-2'],
  )
})
