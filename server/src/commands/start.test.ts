import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it, type TestContext } from 'node:test'
import { testEngine } from '../testing/engine.ts'
import { httpClient } from '../testing/http-client.ts'
import { createTestDatabase } from '../testing/postgres.ts'
import { openRaw } from '../testing/raw-http.ts'
import { type RunningCommand, spawnLatchkey } from '../testing/spawned-command.ts'

const OWNER = {
  username: 'olivia.owner@northgate.test',
  firstName: 'Olivia',
  surname: 'Owner',
  password: 'Harbour-7-lamp-quay',
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

/** An empty place to run in: the environment a first start would find. */
async function emptyPlace(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-start-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  const env: Record<string, string> = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'data'),
  }
  if (testEngine === 'postgres') {
    const database = await createTestDatabase()
    t.after(database.drop)
    Object.assign(env, { DATABASE_URL: database.url, MASTER_KEY: randomBytes(32).toString('base64') })
  }
  return { env, origin: `http://localhost:${port}`, dataDir: env.DATA_DIR ?? '', folder }
}

function start(t: TestContext, env: Record<string, string>): RunningCommand {
  const running = spawnLatchkey(['start'], env)
  t.after(() => {
    running.child.kill('SIGKILL')
    return running.ended
  })
  return running
}

const serving = (running: RunningCommand) => running.says(/Latchkey serves (\S+)/)
const link = (running: RunningCommand) => running.says(/\/setup\/([\w-]{43})/)

async function stop(running: RunningCommand): Promise<void> {
  running.child.kill('SIGTERM')
  const { code, err } = await running.ended
  assert.equal(code, 0, err)
  assert.equal(err, '')
}

it('N1, N2: one command serves from an empty folder and prints a one-time link that makes the owner', async (t) => {
  const { env, origin, dataDir } = await emptyPlace(t)
  const server = start(t, env)
  const token = (await link(server))[1]
  const client = httpClient(origin, '198.51.100.1')
  assert.equal((await client.get('/health/ready')).body.status, 'ready')
  if (testEngine === 'sqlite') {
    assert.equal(statSync(join(dataDir, 'master.key')).mode & 0o777, 0o600)
    assert.equal(Buffer.from(readFileSync(join(dataDir, 'master.key'), 'utf8'), 'base64').length, 32)
  }
  assert.equal((await client.post('/api/v1/setup', { token, ...OWNER })).status, 201)
  const again = await client.post('/api/v1/setup', { token, ...OWNER })
  assert.equal(again.body.code, 'setup-link-spent')
  const { username, password } = OWNER
  assert.equal((await client.post('/api/v1/portal/sign-in', { username, password })).status, 200)
  await stop(server)

  const second = start(t, env)
  await serving(second)
  assert.equal((await client.get('/api/v1/portal/me')).status, 200, 'the session survives a restart')
  assert.doesNotMatch(second.printed(), /setup\//)
  await stop(second)
})

it('N2: latchkey owner works beside a running server, voids the older link, and needs --replace once there is an owner', async (t) => {
  const { env, origin } = await emptyPlace(t)
  const server = start(t, env)
  const first = (await link(server))[1]
  const printed = await spawnLatchkey(['owner', '--email', OWNER.username, '--json'], env).ended
  assert.equal(printed.code, 0, printed.err)
  const { url, expiresAt } = JSON.parse(printed.out) as { url: string; expiresAt: string }
  assert.ok(url.startsWith(`${origin}/setup/`), url)
  assert.ok(Math.abs(Date.parse(expiresAt) - Date.now() - 3_600_000) < 60_000)
  const token = new URL(url).pathname.split('/').at(-1)
  const client = httpClient(origin, '198.51.100.1')
  const old = await client.post('/api/v1/setup', { token: first, ...OWNER })
  assert.equal(old.body.code, 'setup-link-spent')
  assert.equal((await client.post('/api/v1/setup', { token, ...OWNER })).status, 201)
  const refused = await spawnLatchkey(['owner'], env).ended
  assert.equal(refused.code, 1)
  assert.match(refused.err, /There is an owner already.*--replace/)
  const replaced = await spawnLatchkey(['owner', '--replace'], env).ended
  assert.equal(replaced.code, 0)
  assert.match(replaced.out, /\/setup\//)
  await stop(server)
})

it('N4: a stop takes no new connection, finishes the request in hand and then ends at once', async (t) => {
  const { env, origin } = await emptyPlace(t)
  const server = start(t, env)
  const token = (await link(server))[1]
  const body = JSON.stringify({ token, ...OWNER })
  const line = await openRaw(origin)
  t.after(() => line.destroy())
  let heard = ''
  const hears = (words: RegExp) =>
    new Promise<void>((resolve) => {
      line.on('data', () => words.test(heard) && resolve())
    })
  line.setEncoding('utf8').on('data', (text: string) => {
    heard += text
  })
  const taken = hears(/100 Continue/)
  line.write(
    `POST /api/v1/setup HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
  )
  await taken
  server.child.kill('SIGTERM')
  for (let open = true; open; )
    open = await openRaw(origin).then(
      (socket) => Boolean(socket.destroy()),
      () => false,
    )
  const answered = hears(/201 Created/)
  line.write(body)
  await answered
  const from = performance.now()
  assert.equal((await server.ended).code, 0)
  assert.ok(performance.now() - from < 10_000, 'it does not wait for the resting connection')
})

it('N1: a taken port is one sentence and a non-zero exit', async (t) => {
  const { env } = await emptyPlace(t)
  const taken = createServer()
  await new Promise<void>((done) => taken.listen(Number(env.PORT), '127.0.0.1', done))
  t.after(() => taken.close())
  const { code, err } = await start(t, env).ended
  assert.equal(code, 1)
  assert.match(err, /^Port \d+ is taken by another program\. Stop it, or set PORT to another number\.\n$/)
})

it('F18: a second server on one data folder refuses, naming the holder, and the first is unharmed', {
  skip: testEngine === 'postgres' && 'several servers share one PostgreSQL',
}, async (t) => {
  const { env, origin } = await emptyPlace(t)
  const server = start(t, env)
  await link(server)
  const { code, err } = await start(t, { ...env, PORT: String(await freePort()) }).ended
  assert.equal(code, 1)
  assert.match(err, new RegExp(`already uses .*: process ${server.child.pid}, serving ${origin}`))
  assert.equal((await httpClient(origin, '198.51.100.1').get('/health/ready')).status, 200)
  server.child.kill('SIGKILL')
  await server.ended
  const next = start(t, env)
  await serving(next)
  await stop(next)
})

it('N3: a key that is missing, damaged or another stops the start and harms nothing', {
  skip: testEngine === 'postgres' && 'the key file belongs to the embedded database',
}, async (t) => {
  const { env, dataDir } = await emptyPlace(t)
  const first = start(t, env)
  await link(first)
  await stop(first)
  const file = join(dataDir, 'master.key')
  const key = readFileSync(file, 'utf8')
  const fails = async (more: Record<string, string>, words: RegExp) => {
    const { code, err } = await start(t, { ...env, ...more }).ended
    assert.equal(code, 1)
    assert.match(err, words)
    assert.equal(err.trim().split('\n').length, 1, err)
  }
  rmSync(file)
  await fails({}, /master\.key is missing, but there is a database/)
  assert.equal(existsSync(file), false, 'no new key is made')
  writeFileSync(file, 'garbage')
  await fails({}, /master\.key is damaged/)
  await fails({ MASTER_KEY: randomBytes(32).toString('base64') }, /not the key this database was made with/)
  writeFileSync(file, key)
  const again = start(t, env)
  await serving(again)
  await stop(again)
})
