import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach } from 'node:test'
import { promisify } from 'node:util'
import { type ServerWishes, type ShippedServer, startShippedServer } from './shipped-server.ts'
import { openWebKit, type WebKitPage } from './webkit.ts'

export interface WebKitJourney extends ShippedServer {
  readonly page: WebKitPage
}

/** As `journeyOf`, with one page in WebKit in place of Chromium's. */
export function webkitJourneyOf(
  app: 'portal' | 'rep',
  wishes: Partial<ServerWishes>,
  prepare: (journey: WebKitJourney) => Promise<void>,
): void {
  const ends: (() => Promise<void>)[] = []
  let page: WebKitPage | undefined
  let failed = false
  before(async () => {
    const script = join(import.meta.dirname, '../../web/build.ts')
    await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', script, app])
    const server = await startShippedServer({ engine: 'sqlite', mail: 'smtp', ...wishes })
    ends.push(server.stop)
    page = await openWebKit()
    ends.push(page.close)
    await page.resize(1180, 820)
    await prepare({ ...server, page }).catch(async (error: unknown) => {
      console.log(await page?.shown().catch(String))
      throw error
    })
  })
  beforeEach(() => {
    if (failed) throw new Error('an earlier step of this journey failed')
  })
  afterEach(async (t) => {
    if (failed || !('passed' in t) || t.passed) return
    failed = true
    console.log(await page?.shown().catch(String))
  })
  after(async () => {
    for (const end of ends.reverse()) await end()
  })
}
