import { createServer } from 'node:http'
import { type Browser, type CDPSession, chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/browser.ts'
import { type Figure, ms } from '../rig/figure.ts'
import { newInstallation } from '../rig/installation.ts'
import { median } from '../rig/load.ts'
import { startServer } from '../rig/server-process.ts'

const VISITS = 7
/** 1.6 Mbit/s in bytes a second, and the way there and back. */
const THROUGHPUT = (1.6 * 1024 * 1024) / 8
const ROUND_TRIP_MS = 150
const SLOWER_PROCESSOR = 4

interface Visit {
  readonly bytes: number
  readonly blocking: number
  readonly usableMs: number
}

/** What the sign-in page costs a first visitor on a slow phone, beside a page of one heading from the same machine. */
export async function signInPagePart(): Promise<Figure[]> {
  const part = 'sign-in page'
  const found = findBrowser()
  if ('why' in found) return [{ part, what: 'not measured', measured: found.why }]
  const place = await newInstallation('sqlite')
  const plain = await plainPage()
  const server = await startServer(place.env)
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
  try {
    const visits: Visit[] = []
    const bare: Visit[] = []
    for (let n = 0; n < VISITS; n += 1) {
      bare.push(await visit(browser, plain.url, 'h1'))
      visits.push(await visit(browser, `${server.origin}/`, 'input[autocomplete~="username"]'))
    }
    const bytes = median(visits.map((one) => one.bytes))
    const blocking = Math.max(...visits.map((one) => one.blocking))
    const usable = median(visits.map((one) => one.usableMs))
    return [
      {
        part,
        what: 'over the wire, script and all',
        measured: `${(bytes / 1024).toFixed(1)} KB`,
        goal: '<= 15 KB',
        ok: bytes <= 15 * 1024,
      },
      { part, what: 'blocking requests', measured: String(blocking), goal: '0', ok: blocking === 0 },
      {
        part,
        what: 'one heading and nothing else, usable',
        measured: ms(median(bare.map((b) => b.usableMs))),
      },
      {
        part,
        what: 'usable at 1.6 Mbit/s, 150 ms, 4 times slower processor',
        measured: ms(usable),
        goal: '< 500 ms',
        ok: usable < 500,
      },
    ]
  } finally {
    await browser.close()
    await server.stop()
    plain.close()
    await place.remove()
  }
}

/** Usable: painted, the field can be typed into, and the page's script has run. */
async function visit(browser: Browser, url: string, field: string): Promise<Visit> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await slowDown(cdp)
  let bytes = 0
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'load' })
  await page.locator(field).waitFor()
  // Words for the page, because code of this process is not compiled for the browser's types.
  const measured = await page.evaluate<{ blocking: number; usableMs: number }>(`new Promise((done) => {
    const look = () => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0]
      if (!paint) return setTimeout(look, 20)
      const [navigation] = performance.getEntriesByType('navigation')
      const blocking = performance.getEntriesByType('resource').filter((r) => r.renderBlockingStatus === 'blocking')
      done({ blocking: blocking.length, usableMs: Math.max(paint.startTime, navigation.domContentLoadedEventEnd) })
    }
    look()
  })`)
  await context.close()
  return { bytes, ...measured }
}

async function slowDown(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: THROUGHPUT,
    uploadThroughput: THROUGHPUT,
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR })
}

async function plainPage(): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><html lang="en"><title>Bare</title><h1>Bare</h1></html>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
