import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { aDevice } from '../testing/a-device.ts'
import { createFakeServer } from '../testing/fake-server.ts'

// By its address: its types are the browser's, which those of the tests do not know.
const { watchTriggers } = await import(new URL('./triggers.ts', import.meta.url).href)

/** The browser's window and page, as far as the triggers listen to them. */
function aPage(
  t: TestContext,
  onLine: boolean,
  reportError: (fault: unknown) => void = (fault) => assert.fail(String(fault)),
) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const stands = { window: new EventTarget(), document: page, navigator: { onLine }, reportError }
  for (const [name, value] of Object.entries(stands)) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name)
    Object.defineProperty(globalThis, name, { value, configurable: true })
    t.after(() => {
      if (before) Object.defineProperty(globalThis, name, before)
      else Reflect.deleteProperty(globalThis, name)
    })
  }
  return page
}

it('O1: what is too old goes when the app starts, shows itself or hides, also without a connection', async (t) => {
  const server = createFakeServer()
  const tab = aDevice(server).openTab(t)
  const page = aPage(t, false)
  let looked = 0
  const { stop } = watchTriggers({
    ...tab.parts,
    engine: tab.engine,
    async beforeEach() {
      looked += 1
    },
  })
  t.after(stop)
  assert.equal(looked, 1)
  page.dispatchEvent(new Event('visibilitychange'))
  assert.equal(looked, 2)
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
  assert.equal(looked, 3)
  assert.deepEqual(server.asked, [], 'nothing is asked without a connection')
})

it('O3: what this device fails at before a try counts as a try that failed: the next waits', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const server = createFakeServer()
  const device = aDevice(server)
  const tab = device.openTab(t)
  const faults: unknown[] = []
  aPage(t, true, (fault) => faults.push(fault))
  const full = new Error('the disk is full')
  let fails = true
  const { stop } = watchTriggers({
    ...tab.parts,
    engine: tab.engine,
    async beforeEach() {
      if (fails) throw full
    },
  })
  t.after(stop)
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const lookAfter = (ms: number) => {
    device.clock.now += ms
    t.mock.timers.tick(30_000)
  }
  await pause(10)
  assert.deepEqual(faults, [full])
  fails = false
  lookAfter(29_000)
  await pause(100)
  assert.equal(server.asked.length, 0)
  lookAfter(1_000)
  while (!server.asked.includes('/sync')) await pause(10)
  await tab.engine.sync('asked')
})
