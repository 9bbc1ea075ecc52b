import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { environmentOf } from '../../testing/command-line.ts'
import { deliveryReport } from '../../testing/delivery-report.ts'
import { aContact, ownerClient, sendReset, signInOwner } from '../../testing/people.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { freshContact, mailSettled } from '../../testing/website-journeys.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const blocks = [...readFileSync(join(root, 'docs/mail.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(
  ([, block = '']) => block,
)
const blockWith = (text: string) => blocks.find((block) => block.includes(text)) ?? assert.fail(text)
const BOUNCE_ADDRESS = 'bounces@northgate.test'
const tools = ['openssl', 'curl', 'od'].every((tool) => spawnSync('which', [tool]).status === 0)
const skip = tools ? false : 'openssl, curl or od is not installed'

async function aSentReset(t: Parameters<typeof startTestProduct>[0]) {
  const product = await startTestProduct(t, { env: { BOUNCE_ADDRESS } })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  await sendReset(product, owner, contact)
  await mailSettled(product)
  return { product, owner, contact, address: product.sink.messages[0]?.envelope.from ?? '' }
}

function shell(script: string, env: Record<string, string>, input = '') {
  return new Promise<{ out: string; err: string; code: number }>((resolve) => {
    const child = execFile('sh', ['-c', script], { env }, (error, out, err) =>
      resolve({ out, err, code: typeof error?.code === 'number' ? error.code : 0 }),
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

it('M1: the signed request of docs/mail.md is taken in as it is written there', { skip }, async (t) => {
  const { product, contact, address } = await aSentReset(t)
  // The page signs with the time of day; the product of a test has a clock of its own.
  product.clock.set(Date.now() as never)
  const owner = await signInOwner(product)
  const SECRET = (await owner.post('/api/v1/letters/bounces/secret')).body.secret
  const env = { PATH: process.env.PATH ?? '', LATCHKEY: product.origin, ADDRESS: address, SECRET }
  const ran = await shell(blockWith('webhook-signature'), env)
  assert.deepEqual([ran.err, ran.out], ['', '{}202\n'])
  assert.equal((await freshContact(owner, contact)).mailState, 'bounced')
})

it('M1: the script of docs/mail.md hands a piped message over with the server’s environment, and asks for it again where it cannot', async (t) => {
  const { product, owner, contact, address } = await aSentReset(t)
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-mail-page-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'latchkey.env')
  const script = blockWith('/etc/latchkey.env')
    .replaceAll('/etc/latchkey.env', file)
    .replace('/srv/latchkey', root)
    .replaceAll('"$@"', `--to '${address}'`)
  const env = { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, LOG_LEVEL: 'silent' }
  const message = deliveryReport({ to: 'somebody@northgate.test' })
  assert.equal((await shell(script, env, message)).code, 75)
  const lines = Object.entries({ ...environmentOf(product), BOUNCE_ADDRESS })
  writeFileSync(file, lines.map(([name, value]) => `${name}='${value}'\n`).join(''))
  const ran = await shell(script, env, message)
  assert.deepEqual([ran.code, ran.out], [0, 'Noted: the letter came back.\n'], ran.err)
  assert.equal((await freshContact(owner, contact)).mailState, 'bounced')
})
