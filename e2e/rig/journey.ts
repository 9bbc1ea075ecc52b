import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach } from 'node:test'
import { promisify } from 'node:util'
import { testEngine } from '@latchkey/server/testing/engine'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { type Browsers, openBrowsers } from './browser.ts'
import { type ServerWishes, type ShippedServer, startShippedServer } from './shipped-server.ts'

export interface Journey extends ShippedServer {
  readonly browsers: Browsers
  /** A person with a browser of his own, whose addresses are paths of this server. */
  person(options?: BrowserContextOptions): Promise<Page>
}

/**
 * The shipped server on an empty installation and a browser, for one suite whose tests are the steps of a journey:
 * after a step that failed the others fail at once, and what the pages showed then is printed.
 */
export function journeyOf(
  wishes: Partial<ServerWishes> & Pick<ServerWishes, 'mail'>,
  prepare: (journey: Journey) => Promise<void>,
): void {
  const ends: (() => Promise<void>)[] = []
  let browsers: Browsers | undefined
  let failed = false
  before(async () => {
    const journey = await startJourney(ends, wishes)
    browsers = journey.browsers
    await prepare(journey).catch(async (error: unknown) => {
      console.log(await browsers?.shown())
      throw error
    })
  })
  beforeEach(() => {
    if (failed) throw new Error('an earlier step of this journey failed')
  })
  afterEach(async (t) => {
    if (failed || !('passed' in t) || t.passed) return
    failed = true
    console.log(await browsers?.shown())
  })
  after(async () => {
    for (const end of ends.reverse()) await end()
  })
}

/** The apps as they stand, so that no step waits for a build. */
async function buildApps(): Promise<void> {
  const script = join(import.meta.dirname, '../../web/build.ts')
  await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', script])
}

async function startJourney(
  ends: (() => Promise<void>)[],
  wishes: Partial<ServerWishes> & Pick<ServerWishes, 'mail'>,
): Promise<Journey> {
  await buildApps()
  const server = await startShippedServer({ engine: testEngine, ...wishes })
  ends.push(server.stop)
  const browsers = await openBrowsers()
  ends.push(browsers.close)
  return {
    ...server,
    browsers,
    person: (options) => browsers.person({ baseURL: server.origin, ...options }),
  }
}
