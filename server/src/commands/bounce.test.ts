import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { it } from 'node:test'
import { environmentOf, latchkeyFile } from '../testing/command-line.ts'
import { deliveryReport } from '../testing/delivery-report.ts'
import { aContact, ownerClient, sendReset } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { dumpOf, freshContact, mailSettled } from '../testing/website-journeys.ts'

const BOUNCE_ADDRESS = 'bounces@northgate.test'
type Context = Parameters<typeof startTestProduct>[0]

/** Pipes a message into `latchkey bounce`, as a mail server does. */
function piped(product: TestProduct, message: string, words: string[] = [], env: object = {}) {
  const child = spawn(process.execPath, [latchkeyFile, 'bounce', ...words], {
    env: {
      PATH: process.env.PATH ?? '',
      LOG_LEVEL: 'silent',
      ...environmentOf(product),
      BOUNCE_ADDRESS,
      ...env,
    },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdin.on('error', () => {})
  child.stdin.end(message)
  return new Promise<{ exitCode: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (exitCode) => resolve({ exitCode, out, err })),
  )
}

async function aSentReset(t: Context) {
  const product = await startTestProduct(t, { env: { BOUNCE_ADDRESS } })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const secret = await sendReset(product, owner, contact)
  await mailSettled(product)
  const to = product.sink.messages[0]?.envelope.from ?? ''
  return { product, owner, contact, secret, to }
}

it('M1: a delivery status message on standard input marks its letter beside a running server, and what it quotes is kept nowhere', async (t) => {
  const { product, owner, contact, secret, to } = await aSentReset(t)
  const quoted = `${product.sink.messages[0]?.raw}`
  const message = deliveryReport({ to, quoted, diagnostic: `smtp; 550 5.1.1 said ${secret}` })
  const ran = await piped(product, message)
  assert.deepEqual([ran.exitCode, ran.out, ran.err], [0, 'Noted: the letter came back.\n', ''])
  assert.equal((await freshContact(owner, contact)).mailState, 'bounced')
  const dump = await dumpOf(product)
  assert.equal(dump.includes(secret), false)
  assert.equal(dump.includes('Undelivered Mail'), false)
  const [event] = (await owner.get('/api/v1/audit?action=letter.bounced')).body.items
  assert.deepEqual([event.actor.kind, event.actor.name], ['command', 'latchkey bounce'])
  const again = await piped(product, message, ['--json'])
  assert.deepEqual([again.exitCode, again.out], [0, '{"outcome":"unchanged"}\n'])
})

it('M1: the address may come from the mail server beside the message, and a message of 3 MB is taken in', async (t) => {
  const { product, owner, contact, to } = await aSentReset(t)
  const elsewhere = deliveryReport({ to: 'postmaster@northgate.test', status: '4.4.7' })
  const ran = await piped(product, elsewhere + 'x'.repeat(3_000_000), ['--to', to, '--json'])
  assert.deepEqual([ran.exitCode, ran.out], [0, '{"outcome":"failed"}\n'])
  assert.equal((await freshContact(owner, contact)).mailState, 'failed')
})

it('M1: what is no report on a letter of ours gets one answer, exit code 0 so that no bounce is bounced, and is counted', async (t) => {
  const { product, owner, contact, to } = await aSentReset(t)
  const forged = to.replace(/.@/, (last) => (last === 'a@' ? 'b@' : 'a@'))
  for (const message of [
    deliveryReport({ to: forged }),
    deliveryReport({ to: BOUNCE_ADDRESS }),
    'Subject: I am away\n\nBye',
    '',
  ]) {
    const ran = await piped(product, message)
    assert.equal(ran.exitCode, 0, ran.err)
    assert.equal(ran.out, 'Nothing was changed: this is no delivery report on a letter of ours.\n')
  }
  assert.equal((await freshContact(owner, contact)).mailState, 'sent')
  assert.equal((await owner.get('/api/v1/letters/bounces')).body.lately.refused, 4)
})

it('M1: where the message has to come again, as when the database is out of reach, exit code 75 says so to the mail server', async (t) => {
  const { product, to } = await aSentReset(t)
  const lost = await piped(product, deliveryReport({ to }), [], {
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
  })
  assert.equal(lost.exitCode, 75)
  assert.match(lost.err, /\S/)
  const wrong = await piped(product, '', ['--nothing'])
  assert.equal(wrong.exitCode, 75)
  assert.match(wrong.err, /Pipe one message: npx latchkey bounce/)
  const named = await piped(product, '', [], { BOUNCE_ADDRESS: 'not an address' })
  assert.equal(named.exitCode, 75)
  assert.match(named.err, /BOUNCE_ADDRESS is "not an address"/)
})
