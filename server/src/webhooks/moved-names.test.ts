import assert from 'node:assert/strict'
import dns, { type LookupAddress } from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { it } from 'node:test'
import { HOUR } from '@latchkey/core/instant'
import { egressFetch } from '../platform/egress.ts'
import { aRetailer, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { anEndpoint, aReceiver, deliveriesOf, until } from '../testing/webhook-receiver.ts'
import { webhookJob } from './webhook-job.ts'

const NAME = 'erp.shop.test'

type Found = (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void

/** What the machine's resolver answers for the one name, until the test ends. */
function aName(t: { after(work: () => void): void }) {
  let addresses: readonly string[] = []
  const lookup = dns.lookup
  const answer = (name: string, options: dns.LookupAllOptions, done: Found) => {
    if (name !== NAME) return lookup(name, options, done)
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    done(null, found)
  }
  Object.assign(dns, { lookup: answer })
  syncBuiltinESMExports()
  t.after(() => {
    Object.assign(dns, { lookup })
    syncBuiltinESMExports()
  })
  return {
    leadsTo: (...next: readonly string[]) => {
      addresses = next
    },
  }
}

it('D2: a name that comes to lead into a closed network after it was saved is refused at the sending, without a connection, and told where ALLOW_NETWORKS names the network', async (t) => {
  const product = await startTestProduct(t, {
    startJobs: false,
    env: { ALLOW_NETWORKS: '127.0.0.1/32' },
  })
  const owner = await ownerClient(product)
  const receiver = await aReceiver(t)
  const name = aName(t)
  const open = await anEndpoint(owner, { url: `http://${NAME}:${receiver.port}/hooks` })
  const sealed = await anEndpoint(owner, { url: `https://${NAME}:${receiver.port}/hooks` })
  await aRetailer(owner)
  const { allowNetworks } = product.config
  // The product as it stands outside: this machine is its own only where the environment says so.
  const outside = { publicUrl: new URL('https://login.example.com') }
  const tries = async (config: Parameters<typeof egressFetch>[0], count: number) => {
    product.clock.advance(7 * HOUR)
    const job = webhookJob(product.app, egressFetch(config))
    job.wake()
    const both = async () => [
      ...(await deliveriesOf(product, open)),
      ...(await deliveriesOf(product, sealed)),
    ]
    await until(async () => (await both()).every((one) => one.tries >= count), `${count} tries`)
    await job.stop()
    return (await both()).map(({ state, last_failure: failure }) => [state, failure])
  }
  const refused = ['waiting', 'address-not-allowed']
  let count = 0
  for (const address of ['192.168.7.7', '169.254.169.254', 'fd00::1', '::ffff:10.0.0.1']) {
    // One closed address among several is one too many.
    name.leadsTo('127.0.0.1', address)
    assert.deepEqual(await tries({ ...outside, allowNetworks }, ++count), [refused, refused], address)
  }
  name.leadsTo('127.0.0.1')
  assert.deepEqual(await tries({ ...outside, allowNetworks: [] }, ++count), [refused, refused])
  assert.equal(receiver.received.length, 0)
  const [told, asked] = await tries({ ...outside, allowNetworks }, ++count)
  assert.deepEqual(told, ['delivered', null])
  assert.notEqual(asked?.[1], 'address-not-allowed', 'it was reached, and speaks no TLS')
  assert.equal(receiver.received[0]?.headers.host, `${NAME}:${receiver.port}`)
})
