import type { Page } from 'playwright-core'
import { rita } from './reps.ts'
import { button, field, heading } from './steps.ts'

/** O3: the words of everything that waits. */
export const QUEUED = 'queued – will be sent when you open the app online'

/** In the app, on a new device; resolves when Home is there. */
export async function signInToRep(page: Page, person = rita): Promise<void> {
  await page.goto('/rep/')
  await field(page, 'Username').fill(person.username)
  await field(page, 'Password').fill(person.password)
  await button(page, 'Sign in').click()
  await page.getByRole('navigation', { name: 'Parts of the app' }).waitFor()
}

/** Signs in and waits for the first sync; the service worker controls the page then, as after the first visit. */
export async function startRep(page: Page, contacts: number): Promise<void> {
  await signInToRep(page)
  await rowsUntil(page, (rows) => rows.contacts.length === contacts)
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await page.waitForFunction('navigator.serviceWorker.controller !== null')
}

export async function openRepContact(page: Page, retailer: string, contact: string): Promise<void> {
  await page.goto('/rep/retailers')
  await page.getByRole('searchbox').fill(retailer)
  await page.getByRole('link', { name: retailer }).first().click()
  await page.getByRole('link', { name: contact }).first().click()
  await heading(page, contact).waitFor()
}

/** On the page of a contact: changes what the fields hold and saves. */
export async function queueUsername(page: Page, username: string): Promise<void> {
  await field(page, 'Website username').fill(username)
  await button(page, 'Save changes').click()
  await button(page, 'Save changes').waitFor({ state: 'hidden' })
}

/** C12: the one button of a contact and its confirmation. */
export async function queueReset(
  page: Page,
  name: 'Send website invite' | 'Send password reset' = 'Send website invite',
): Promise<void> {
  await button(page, name).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

export interface KeptRows {
  /** Ids of the rows that are shown. */
  readonly retailers: readonly string[]
  readonly contacts: readonly string[]
  readonly actions: readonly {
    readonly id: string
    readonly type: string
    readonly state: string
    readonly contactName: string
    readonly problem: { readonly code: string } | null
  }[]
}

/** What the app keeps on the device at this moment, read beside the app. */
export async function rowsOf(page: Page): Promise<KeptRows> {
  return await page.evaluate<KeptRows>(`(async () => {
    const asked = (request) => new Promise((done, fail) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'latchkey-rep')) return { retailers: [], contacts: [], actions: [] }
    const db = await asked(indexedDB.open('latchkey-rep'))
    try {
      const all = db.transaction([...db.objectStoreNames])
      const live = ((await asked(all.objectStore('kept').get('cache')))?.value?.live ?? 'a').toUpperCase()
      return {
        retailers: await asked(all.objectStore('retailers' + live).getAllKeys()),
        contacts: await asked(all.objectStore('contacts' + live).getAllKeys()),
        actions: (await asked(all.objectStore('actions').getAll())).sort((a, b) => a.position - b.position),
      }
    } finally {
      db.close()
    }
  })()`)
}

/** Waits until what is kept is so; fails with what stands there instead. */
export async function rowsUntil(page: Page, wanted: (rows: KeptRows) => boolean): Promise<KeptRows> {
  const late = performance.now() + 15_000
  for (;;) {
    const rows = await rowsOf(page)
    if (wanted(rows)) return rows
    if (performance.now() > late) {
      const { retailers, contacts, actions } = rows
      const lines = actions.map(
        (one) => `${one.type} ${one.contactName} ${one.state} ${one.problem?.code ?? ''}`,
      )
      throw new Error(
        `on the device after 15 s: ${retailers.length} retailers, ${contacts.length} contacts\n${lines.join('\n')}`,
      )
    }
    await page.waitForTimeout(100)
  }
}

/** States of what was queued, oldest first. */
export const statesOf = (rows: KeptRows) => rows.actions.map(({ state }) => state)

/** The clock of this browser is wrong by so much, now and after every load. */
export async function setClockWrong(page: Page, byMs: number): Promise<void> {
  // Kept where a reload finds it; a tab's own storage is not shared with another journey's browser.
  await page.context().addInitScript(`{
    const Real = Date
    const wrongBy = () => Number(sessionStorage.getItem('test-clock') ?? ${byMs})
    globalThis.Date = class extends Real {
      constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + wrongBy()) }
      static now() { return Real.now() + wrongBy() }
    }
  }`)
}

/** So much time passes for the device at once; its clock was made wrong before by `setClockWrong`. */
export async function moveClock(page: Page, byMs: number): Promise<void> {
  await page.evaluate(`sessionStorage.setItem('test-clock', '${byMs}')`)
}
