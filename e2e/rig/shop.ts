import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { HttpClient } from '@latchkey/server/testing/http-client'

/** The example shop as it is run: a process and a database of its own. */
export interface RunningShop {
  readonly origin: string
  /** How many people the shop's own database says are signed in, without a question to the server. */
  signedIn(): number
  printed(): string
  stop(): Promise<void>
}

/** Adds the shop as a client of this server, as its owner does, and opens it beside the server. */
export async function openShop(server: { origin: string }, owner: HttpClient): Promise<RunningShop> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const added = await owner.post('/api/v1/oidc-clients', {
    name: 'Freewheel Supply',
    population: 'contact',
    kind: 'confidential',
    redirectUris: [`${origin}/callback`],
    postLogoutRedirectUris: [`${origin}/signed-out`],
    backchannelLogoutUri: `${origin}/back-channel-logout`,
    startUri: `${origin}/`,
  })
  assert.equal(added.status, 201, added.text)
  const folder = mkdtempSync(join(tmpdir(), 'shop-e2e-'))
  const { PATH = '', TMPDIR = tmpdir() } = process.env
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../examples/shop/src/main.ts')],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH,
        TMPDIR,
        SHOP_URL: origin,
        SHOP_DATA: folder,
        ISSUER: server.origin,
        CLIENT_ID: added.body.id,
        CLIENT_SECRET: added.body.secret,
      },
    },
  )
  let printed = ''
  const open = new Promise<void>((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        if (printed.includes(origin)) done()
      })
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const died = ended.then((code) => {
    throw new Error(`the shop ended with code ${code}:\n${printed}`)
  })
  died.catch(() => undefined)
  await Promise.race([open, died]).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    origin,
    signedIn() {
      const db = new DatabaseSync(join(folder, 'shop.sqlite'), { readOnly: true })
      try {
        return Number(db.prepare('SELECT count(*) AS count FROM session').get()?.count)
      } finally {
        db.close()
      }
    },
    printed: () => printed,
    stop,
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
