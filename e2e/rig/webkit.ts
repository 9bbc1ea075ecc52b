import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { presentWebKit } from '../../scripts/webkit.ts'
import { type Role, startFinding } from './webkit-finding.ts'

/** Patience for one element on two busy cores. */
const PATIENCE_MS = 15_000

/** What W3C WebDriver calls a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** One page in WebKitGTK, driven by its own WebDriver; found by role and name as Chromium's journeys do. */
export interface WebKitPage {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  url(): Promise<string>
  /** Resolves when such an element is seen. */
  waitFor(role: Role, name: string | RegExp): Promise<void>
  click(role: Role, name: string | RegExp): Promise<void>
  /** Replaces what stands in a field, by keys. */
  fill(role: Role, name: string | RegExp, text: string): Promise<void>
  /** Resolves when the page shows this text. */
  waitForText(text: string | RegExp): Promise<void>
  count(role: Role, name: string | RegExp): Promise<number>
  /** The body of an async function of the page; its arguments are `args`. */
  evaluate<T>(body: string, ...args: unknown[]): Promise<T>
  resize(width: number, height: number): Promise<void>
  screenshot(file: string): Promise<void>
  /** All text that is seen. */
  shown(): Promise<string>
  close(): Promise<void>
}

/** Starts WebKit on a screen of its own. Its cookies and storage live as long as the page does. */
export async function openWebKit(): Promise<WebKitPage> {
  const programs = presentWebKit()
  if ('why' in programs) throw new Error(programs.why)
  const started: ChildProcess[] = []
  const end = async () => {
    for (const child of started.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
    }
  }
  try {
    const screen = spawn(
      programs.screen,
      ['-displayfd', '3', '-screen', '0', '1400x1300x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    )
    started.push(screen)
    const display = await new Promise<string>((found, fail) => {
      screen.once('exit', (code) => fail(new Error(`Xvfb ended with code ${code}`)))
      screen.stdio[3]?.once('data', (line: Buffer) => found(`:${String(line).trim()}`))
    })
    const port = await freePort()
    const env = { ...process.env, DISPLAY: display, LC_ALL: 'C.UTF-8', NO_AT_BRIDGE: '1' }
    started.push(spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }))
    const driver = `http://127.0.0.1:${port}`
    await driverAnswers(driver)
    const session = await newSession(driver, programs.browser)
    const close = async () => {
      await fetch(`${driver}/session/${session}`, { method: 'DELETE' }).catch(() => undefined)
      await end()
    }
    return pageOf(`${driver}/session/${session}`, close)
  } catch (error) {
    await end()
    throw error
  }
}

async function driverAnswers(driver: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`${driver}/status`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await pause(50)
  }
  throw new Error('WebKitWebDriver does not answer')
}

async function newSession(driver: string, binary: string): Promise<string> {
  const browser = { binary, args: ['--automation'] }
  const answer = await ask<{ sessionId: string }>(driver, 'POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } },
  })
  return answer.sessionId
}

async function ask<T>(base: string, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${base}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } }
  if (!answer.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`)
  return value
}

function pageOf(base: string, close: () => Promise<void>): WebKitPage {
  const call = <T = unknown>(method: string, path: string, body?: unknown) => ask<T>(base, method, path, body)
  const evaluate = async <T>(body: string, ...args: unknown[]): Promise<T> => {
    const script = `const done = arguments[arguments.length - 1], args = [...arguments].slice(0, -1);
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const said = await call<{ value?: T; error?: string }>('POST', '/execute/async', { script, args })
    if (said.error !== undefined) throw new Error(said.error)
    return said.value as T
  }
  const find = startFinding(evaluate)

  /** Tries until it is so; a page that is being left answers with an error, which is no answer. */
  async function until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
    const late = performance.now() + PATIENCE_MS
    let why = ''
    while (performance.now() < late) {
      try {
        const found = await look()
        if (found) return found
      } catch (error) {
        why = ` (${error})`
      }
      await pause(60)
    }
    const text = await page.shown().catch(String)
    throw new Error(`not within ${PATIENCE_MS / 1000} s: ${what}${why}\n${text}`)
  }

  const one = (role: Role, name: string | RegExp) =>
    until(`${role} “${name}”`, async () => {
      const [first] = await find(role, name)
      const id = (first as Record<string, string> | undefined)?.[ELEMENT]
      return id ? `/element/${id}` : null
    })

  const page: WebKitPage = {
    goto: (url) => call('POST', '/url', { url }).then(() => undefined),
    reload: () => call('POST', '/refresh', {}).then(() => undefined),
    url: () => call<string>('GET', '/url'),
    async waitFor(role, name) {
      await one(role, name)
    },
    async click(role, name) {
      // What a redraw took away between finding and pressing is found again.
      await until(`pressing ${role} “${name}”`, async () => {
        const element = await one(role, name)
        if (!(await call<boolean>('GET', `${element}/enabled`))) return false
        await call('POST', `${element}/click`, {})
        return true
      })
    },
    async fill(role, name, text) {
      const element = await one(role, name)
      // Selected and typed over, as a person does: what the driver clears itself a script of the page does not hear of.
      const id = element.split('/').at(-1)
      await evaluate('args[0].focus(); args[0].select()', { [ELEMENT]: id })
      await call('POST', `${element}/value`, { text })
      const held = await call<string>('GET', `${element}/property/value`)
      assert.equal(held, text, `what stands in “${name}”`)
    },
    async waitForText(text) {
      await until(`the text “${text}”`, async () => {
        const shown = await page.shown()
        return typeof text === 'string' ? shown.includes(text) : text.test(shown)
      })
    },
    count: async (role, name) => (await find(role, name)).length,
    evaluate,
    async resize(width, height) {
      // The frame around the page takes some of it: what is asked for is the page's own size.
      await call('POST', '/window/rect', { width, height })
      const inner = await evaluate<number>('return innerHeight')
      await call('POST', '/window/rect', { width, height: height + (height - inner) })
    },
    async screenshot(file) {
      writeFileSync(file, Buffer.from(await call<string>('GET', '/screenshot'), 'base64'))
    },
    shown: () => evaluate<string>('return location.pathname + "\\n" + document.body.innerText'),
    close,
  }
  return page
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
