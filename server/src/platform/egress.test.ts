import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { it } from 'node:test'
import { egressFetch, mayBeAsked } from './egress.ts'

async function aServer(
  t: { after(work: () => void): void },
  location?: string,
): Promise<{ port: number; hits: () => number }> {
  let hits = 0
  const server = createServer((_request, response) => {
    hits += 1
    response.writeHead(location ? 302 : 200, location ? { location } : {}).end('body')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => server.close())
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, hits: () => hits }
}

it('D2: outgoing HTTP reaches this machine only where PUBLIC_URL is on it or ALLOW_NETWORKS names it', async (t) => {
  const { port, hits } = await aServer(t)
  const url = `http://127.0.0.1:${port}/`
  const outside = { publicUrl: new URL('https://login.example.com'), allowNetworks: [] }
  for (const address of [url, `http://localhost:${port}/`, `http://[::ffff:127.0.0.1]:${port}/`])
    await assert.rejects(egressFetch(outside)(address), /must not be asked/, address)
  assert.equal(hits(), 0)
  assert.equal((await egressFetch({ ...outside, allowNetworks: ['127.0.0.0/8'] })(url)).status, 200)
  assert.equal(
    (await egressFetch({ publicUrl: new URL('http://localhost:3000'), allowNetworks: [] })(url)).status,
    200,
  )
})

it('D2: outgoing HTTP never reaches private networks or asks in clear, and follows no redirect', async (t) => {
  const home = egressFetch({ publicUrl: new URL('http://localhost:3000'), allowNetworks: [] })
  for (const host of [
    '10.0.0.1',
    '172.16.1.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '[fd00::1]',
    '[fe80::1]',
    '0.0.0.0',
    '8.8.8.8',
  ])
    await assert.rejects(home(`http://${host}/`), host)
  for (const host of ['10.0.0.1', '169.254.169.254', '[fd00::1]', '[::ffff:10.0.0.1]', '[64:ff9b::a00:1]'])
    await assert.rejects(home(`https://${host}/`), /must not be asked/, host)
  await assert.rejects(home('https://user:secret@shop.test/'), /not an address/)
  await assert.rejects(home('file:///etc/passwd'))
  const goal = await aServer(t)
  const { port } = await aServer(t, `http://127.0.0.1:${goal.port}/`)
  assert.equal((await home(`http://127.0.0.1:${port}/`)).status, 302)
  assert.equal(goal.hits(), 0)
})

it('D2: an address may be kept to be asked where it is encrypted or its network was opened, and is not one in figures of a closed network', () => {
  const outside = { publicUrl: new URL('https://login.example.com'), allowNetworks: [] }
  const opened = { ...outside, allowNetworks: ['10.0.0.0/8'] }
  const asked = (config: typeof opened | typeof outside, url: string) => mayBeAsked(config, new URL(url))
  assert.ok(asked(outside, 'https://erp.example.com/hooks'))
  for (const url of ['http://erp.example.com/', 'https://10.1.2.3/', 'https://[::1]/', 'http://localhost/'])
    assert.ok(!asked(outside, url), url)
  for (const url of ['http://erp.internal/', 'https://10.1.2.3/', 'http://10.1.2.3/'])
    assert.ok(asked(opened, url), url)
  for (const url of ['https://192.168.1.1/', 'http://localhost/', 'http://8.8.8.8/'])
    assert.ok(!asked(opened, url), url)
  assert.ok(asked({ publicUrl: new URL('http://localhost:3000'), allowNetworks: [] }, 'http://localhost:9/x'))
})

it('D2: of an answer no more is read than was asked for, and a limit of its own ends one that takes too long', async (t) => {
  const server = createServer((request, response) => {
    if (request.url === '/slow') return
    response.writeHead(503, { 'retry-after': '7', 'x-other': 'y' }).end('a'.repeat(100_000))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const ask = egressFetch({ publicUrl: new URL('http://localhost:3000'), allowNetworks: [] })
  const answer = await ask(`${url}/`, { readAtMost: 10 })
  assert.deepEqual([answer.status, await answer.text()], [503, 'a'.repeat(10)])
  assert.deepEqual(
    [...answer.headers].map(([name]) => name).filter((name) => name !== 'content-type'),
    ['retry-after'],
  )
  assert.equal(await (await ask(`${url}/`)).text(), '')
  await assert.rejects(ask(`${url}/slow`, { timeLimit: 50 }), { name: 'AbortError' })
})
