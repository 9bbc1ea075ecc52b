import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import { type BrowserContextOptions, openBrowsers, type Page } from '../e2e/rig/browser.ts'
import { makeContact, makeRetailer, setUpOwnerByApi } from '../e2e/rig/people.ts'
import { startShippedServer } from '../e2e/rig/shipped-server.ts'
import {
  button,
  chooseNewPassword,
  field,
  heading,
  openContact,
  pressTheOneButton,
  reloadUntilShown,
  signInAsContact,
  signInToPortal,
  switchAccess,
  textOf,
} from '../e2e/rig/steps.ts'
import { smallerPng } from './smaller-png.ts'

// Makes the pictures of the README: node scripts/screenshots.ts [--folder docs/images] [--width 1180]
const { values: flags } = parseArgs({
  options: {
    folder: { type: 'string', default: join(import.meta.dirname, '../docs/images') },
    width: { type: 'string', default: '1180' },
    theme: { type: 'string', default: 'light' },
    full: { type: 'boolean', default: false },
  },
})
mkdirSync(flags.folder, { recursive: true })

const server = await startShippedServer({ mail: 'mailbox', engine: 'sqlite' })
const browsers = await openBrowsers()
const viewport = { width: Number(flags.width), height: 820 }
const person = (options: BrowserContextOptions = {}) =>
  browsers.person({
    baseURL: server.origin,
    viewport,
    colorScheme: flags.theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...options,
  })

try {
  const client = await setUpOwnerByApi(server)
  await client.patch('/api/v1/settings', {
    'brand.name': 'Northgate Wholesale',
    'time-zone': 'Europe/London',
  })
  await makePeople(client)
  await takePictures(client)
} finally {
  await browsers.close()
  await server.stop()
}

async function makePeople(client: HttpClient): Promise<void> {
  const shop = (accountNumber: string, name: string) => makeRetailer(client, { accountNumber, name })
  const corner = await shop('AC-20417', 'Corner Bike Shop')
  const quay = await shop('AC-20533', 'Quayside Cycles')
  const velo = await shop('AC-21002', 'Vélo Müller & Söhne')
  const on = { websiteAccess: true }
  const people = [
    [
      corner,
      { firstName: 'Jane', surname: 'Doe', email: 'jane@cornerbike.test', username: 'AC-20417', ...on },
    ],
    [
      corner,
      { firstName: 'Tom', surname: 'Reed', email: 'office@cornerbike.test', username: 'tom.reed', ...on },
    ],
    [
      quay,
      { firstName: 'Priya', surname: 'Nair', email: 'priya@quayside.test', username: 'AC-20533', ...on },
    ],
    [quay, { firstName: 'Sam', surname: 'Okoro', email: 'office@quayside.test', username: 'sam.okoro' }],
    [
      velo,
      { firstName: 'Jürgen', surname: 'Müller', email: 'jm@velo-mueller.test', username: 'AC-21002', ...on },
    ],
    [velo, { firstName: 'Anna', surname: 'Söhne', email: null, username: 'AC-21002-2' }],
    [velo, { firstName: 'Li', surname: 'Ming', email: 'li@velo-mueller.test', username: 'li.ming', ...on }],
  ] as const
  for (const [retailer, fields] of people) await makeContact(client, retailer, fields)
}

async function takePictures(client: HttpClient): Promise<void> {
  const olivia = await person()
  await signInToPortal(olivia)
  for (const name of ['Jane Doe', 'Jürgen Müller', 'Priya Nair']) {
    await openContact(olivia, name)
    await pressTheOneButton(olivia, 'Send website invite')
  }
  for (const [address, username] of [
    ['jane@cornerbike.test', 'AC-20417'],
    ['jm@velo-mueller.test', 'AC-21002'],
  ] as const) {
    const secret = await secretFor(olivia, address)
    if (username === 'AC-20417') await ofTheWebsite(username, secret)
    const visitor = await person()
    await signInAsContact(visitor, username, secret)
    await chooseNewPassword(visitor, `green lantern 7 ${username}`)
    if (username === 'AC-20417') await take(visitor, 'account')
    await visitor.context().close()
  }
  await openContact(olivia, 'Li Ming')
  await switchAccess(olivia, 'off', 'Li Ming')
  await openContact(olivia, 'Jürgen Müller')
  await pressTheOneButton(olivia, 'Send password reset')
  await olivia.goto('/portal/contacts')
  await reloadUntilShown(olivia.getByText('Reset pending').first())
  await take(olivia, 'contacts')
  await ofSavedViews(olivia, client)
  await openContact(olivia, 'Jane Doe')
  await take(olivia, 'contact')
  await button(olivia, 'Send password reset').click()
  await heading(olivia, 'Send a password reset?').waitFor()
  await take(olivia, 'confirmation')
  await secretFor(olivia, 'priya@quayside.test')
  await take(olivia, 'letter')
  await ofThePortal(olivia)
  await olivia.goto('/mailbox')
  if (flags.full) await take(olivia, 'mailbox')
}

/** A list with saved views and columns of one's own. */
async function ofSavedViews(page: Page, client: HttpClient): Promise<void> {
  const search = { state: 'invited,reset-pending', sort: 'stateEnd' }
  const columns = ['retailer', 'username', 'access', 'state', 'ends', 'mail']
  const views = [
    { name: 'Running out', search, columns, shared: true },
    { name: 'Never signed in', search: { signedIn: 'never' } },
  ]
  for (const view of views) await client.post('/api/v1/views', { list: 'contacts', ...view })
  await page.goto('/portal/contacts')
  await page.getByRole('link', { name: /Running out/ }).click()
  await page.getByRole('columnheader', { name: 'State ends' }).waitFor()
  await take(page, 'views')
}

/** Screens of the portal, by the heading that says they are there. */
async function ofThePortal(page: Page): Promise<void> {
  const screens = [
    ['home', '/portal/', 'Website access'],
    ['reports', '/portal/reports', 'Contacts by state'],
    ['new-invite', '/portal/invites/new?state=not-invited', 'Who gets a letter'],
    ['users', '/portal/users', 'Users'],
    ['imports', '/portal/imports', 'Import retailers and contacts'],
    ['mail', '/portal/mail', 'Mail'],
    ['letter-text', '/portal/mail/texts/website-invite?language=en', 'Text in English'],
    ['audit', '/portal/audit', 'Audit'],
    ['settings', '/portal/settings', 'Name and colours'],
  ] as const
  for (const [name, path, title] of screens) {
    await page.goto(path)
    await heading(page, title).waitFor()
    await take(page, name)
  }
}

async function ofTheWebsite(username: string, secret: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const visitor = await person({ colorScheme })
    await visitor.goto('/')
    await field(visitor, 'Username').fill(username)
    await take(visitor, `sign-in-${colorScheme}`)
    await signInAsContact(visitor, username, secret)
    await heading(visitor, 'Choose a new password').waitFor()
    await field(visitor, 'New password').fill('green lantern')
    await button(visitor, 'Show password').click()
    await take(visitor, `set-password-${colorScheme}`)
    await visitor.context().close()
  }
}

/** Opens the newest letter to an address and answers its temporary password. */
async function secretFor(page: Page, address: string): Promise<string> {
  await page.goto('/mailbox')
  const row = page.getByRole('listitem').filter({ hasText: address }).first()
  await reloadUntilShown(row)
  await row.getByRole('link').click()
  return await textOf(page.locator('code').first())
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  const picture = await page.screenshot({ fullPage: flags.full })
  writeFileSync(join(flags.folder, `${name}.png`), smallerPng(picture))
}
