import { aDevice } from './a-device.ts'
import { createFakeServer } from './fake-server.ts'
import { aContact, aRetailer } from './rows.ts'

/** A rep whose iPad holds one retailer with two contacts, both at version 5. */
export async function aRep(t: { after(done: () => void): void }) {
  const server = createFakeServer()
  server.putRetailer(aRetailer('r1', { name: 'Corner Bikes' }))
  for (const id of ['jane', 'tom']) server.putContact(aContact(id, 'r1', { version: 5 }))
  const device = aDevice(server)
  const tab = device.openTab(t)
  await tab.engine.sync('start')
  tab.news.length = 0
  const states = async () => (await tab.actions()).map(({ state }) => state)
  const making = (key: string) => ({ now: () => device.clock.now, newKey: () => key })
  return { server, device, tab, states, making }
}
