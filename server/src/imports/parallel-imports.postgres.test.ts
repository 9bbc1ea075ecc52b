import assert from 'node:assert/strict'
import { it } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import { createProduct } from '../app.ts'
import { verifyChain } from '../audit/index.ts'
import { ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { importPeople } from './index.ts'

const HEAD = 'Account number,Shop,Contact ID,First name,Surname,Email,Username'
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => from + i).map(
    (n) => `P-${n % 40},Shop ${n % 40},R-${n},First,Last ${n},p${n}@parallel.test,user-${n}`,
  )
const fileOf = (from: number, to: number) => Buffer.from(`${HEAD}\n${lines(from, to).join('\n')}\n`)

it('I2: imports at once in several processes take turns: every contact once, none lost', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const { config } = product
  const key = config.masterKey ?? Buffer.alloc(32)
  const processes = await Promise.all([1, 2, 3, 4].map(() => createProduct(config, key)))
  t.after(() => Promise.all(processes.map((one) => one.close())))
  const caller = commandCaller('test')
  // Every process imports two files that overlap with the others'.
  const summaries = await Promise.all(
    processes.flatMap((one, index) => [
      importPeople(one.app, caller, fileOf(index * 100, index * 100 + 200)),
      importPeople(one.app, caller, fileOf(0, 300)),
    ]),
  )
  const created = summaries.reduce((sum, summary) => sum + summary.contacts.created, 0)
  assert.equal(created, 500)
  const owner = await ownerClient(product)
  assert.equal((await owner.get('/api/v1/contacts?search=parallel')).body.total, 500)
  assert.equal((await owner.get('/api/v1/retailers')).body.total, 40)
  assert.deepEqual((await verifyChain(product.app)).faults, [])
})

it('I2: an import beside people who change the same contacts loses neither', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const caller = commandCaller('test')
  await importPeople(product.app, caller, fileOf(0, 40))
  const { items } = (await owner.get('/api/v1/contacts?limit=40')).body
  const renamed = Buffer.from(fileOf(0, 40).toString().replaceAll(',First,', ',Second,'))
  const [summary, ...answers] = await Promise.all([
    importPeople(product.app, caller, renamed),
    ...items.map((contact: { id: string; version: number }) =>
      owner.patch(`/api/v1/contacts/${contact.id}`, { version: contact.version, phone: '+44 113 496 0000' }),
    ),
  ])
  assert.equal(summary.contacts.changed, 40)
  const after = (await owner.get('/api/v1/contacts?limit=40')).body.items
  assert.ok(after.every((contact: { firstName: string }) => contact.firstName === 'Second'))
  const phoned = after.filter((contact: { phone: string | null }) => contact.phone !== null).length
  assert.equal(phoned, answers.filter((answer) => answer.status === 200).length)
  assert.ok(answers.every((answer) => [200, 409, 503].includes(answer.status)))
})
