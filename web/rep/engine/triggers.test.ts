import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { aDevice } from '../testing/a-device.ts'
import { createFakeServer } from '../testing/fake-server.ts'

// By its address: its types are the browser's, which those of the tests do not know.
const { watchTriggers } = await import(new URL('./triggers.ts', import.meta.url).href)

/** The browser's window and page, as far as the triggers listen to them. */
function aPage(t: TestContext, onLine: boolean) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const reportError = (fault: unknown) => assert.fail(String(fault))
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
