import assert from 'node:assert/strict'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

export type { BrowserContextOptions, Page }

/** Patience for one element on two busy cores. */
const PATIENCE_MS = 10_000

export interface Browsers {
  /** A person with a browser of his own: no cookie of anybody else's. */
  person(options?: BrowserContextOptions): Promise<Page>
  /** Fails when a page met an error of script or policy. */
  assertNoFaults(): void
  /** What each open page shows now, for reading beside a failure. */
  shown(): Promise<string>
  close(): Promise<void>
}

export async function openBrowsers(): Promise<Browsers> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env.TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
  const faults: string[] = []
  return {
    async person(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, ...options })
      context.setDefaultTimeout(PATIENCE_MS)
      const page = await context.newPage()
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
      page.on('console', (line) => {
        // A page answered with 4xx is said on the console too; that is the page's business.
        if (line.type() === 'error' && !/Failed to load resource/.test(line.text()))
          faults.push(`${page.url()}: ${line.text()}`)
      })
      return page
    },
    assertNoFaults() {
      assert.deepEqual(faults, [], 'no page meets an error of script or policy')
    },
    async shown() {
      const pages = browser.contexts().flatMap((context) => context.pages())
      const texts = pages.map(
        async (page) => `${page.url()}\n${await page.locator('body').ariaSnapshot().catch(String)}`,
      )
      return (await Promise.all(texts)).join('\n---\n')
    },
    close: () => browser.close(),
  }
}

/** A browser of another make, so that two of one person are told apart in the list. */
export const iPhone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
}
