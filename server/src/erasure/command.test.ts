import assert from 'node:assert/strict'
import { it } from 'node:test'
import { environmentOf, runLatchkey } from '../testing/command-line.ts'
import { aContact, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { eventsOf } from '../testing/website-journeys.ts'

it('E2: `latchkey erase` erases beside a running server, names what is missing, and is in the trail', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const env = environmentOf(product)
  const unsure = await runLatchkey(env, 'erase', 'contact', contact.username ?? '')
  assert.equal(unsure.exitCode, 1)
  assert.match(unsure.err, /cannot be brought back.*--confirm/)
  const wrong = await runLatchkey(env, 'erase', 'contact', contact.id, '--confirm', 'John')
  assert.match(wrong.err, /name or the username/)
  const nobody = await runLatchkey(env, 'erase', 'user', 'nobody@x.test', '--confirm', 'John')
  assert.match(nobody.err, /There is no user with the id or username nobody@x\.test/)
  const done = await runLatchkey(env, 'erase', 'contact', contact.username ?? '', '--confirm', 'Jane Doe')
  assert.deepEqual([done.err, done.exitCode], ['', 0])
  assert.match(done.out, new RegExp(`Erased contact ${contact.id.slice(-4)}`))
  const [event] = await eventsOf(owner, contact)
  assert.deepEqual([event?.action, event?.actor.kind], ['contact.erased', 'command'])
})
