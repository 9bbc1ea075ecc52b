import type { Locator, Page } from 'playwright-core'
import { owner } from './people.ts'

/** Exactly so named: "Password" alone, not "Show password". */
export const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
export const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

/** All text of an element, seen or spoken. */
export const textOf = async (element: Locator) => ((await element.textContent()) ?? '').trim()

/** What the box above the form says, one sentence each. */
export async function errorsOn(page: Page): Promise<string[]> {
  return await page.getByRole('alert').getByRole('listitem').allInnerTexts()
}

/** The path the browser is at, without what a redirect announces. */
export const pathOf = (page: Page) => new URL(page.url()).pathname

export async function signInToPortal(page: Page): Promise<void> {
  await page.goto('/portal/contacts')
  await field(page, 'Username').fill(owner.username)
  await field(page, 'Password').fill(owner.password)
  await button(page, 'Sign in').click()
  await heading(page, 'Contacts').waitFor()
}

/** From the list of contacts to the page of one, its tab "Website" open. */
export async function openContact(page: Page, name: string): Promise<void> {
  await page.goto('/portal/contacts')
  await page.getByRole('searchbox').fill(name)
  await link(page, name).click()
  await heading(page, name).waitFor()
  await page.getByRole('tab', { name: 'Website' }).click()
}

/** "Has website access" on the page that is open; resolves when it is told. */
export async function switchAccess(page: Page, to: 'on' | 'off', name: string): Promise<void> {
  await page.getByRole('switch', { name: 'Has website access' }).click()
  await page.getByText(`Website access is ${to} for ${name}.`).first().waitFor()
}

/** For what the server does a moment after its answer, like the word of the mail server. */
export async function reloadUntilShown(wanted: Locator): Promise<void> {
  for (let tries = 0; tries < 40 && !(await wanted.isVisible()); tries += 1) {
    await wanted.waitFor({ timeout: 100 }).catch(() => wanted.page().reload())
  }
  await wanted.waitFor({ timeout: 2000 })
}

/** C12: the one button and its confirmation. */
export async function pressTheOneButton(
  page: Page,
  name: 'Send website invite' | 'Send password reset',
): Promise<void> {
  await button(page, name).click()
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await page
    .getByText(/is on its way/)
    .first()
    .waitFor()
}

export async function signInAsContact(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/')
  await field(page, 'Username').fill(username)
  await field(page, 'Password').fill(password)
  await button(page, 'Sign in').click()
}

export async function chooseNewPassword(page: Page, password: string): Promise<void> {
  await heading(page, 'Choose a new password').waitFor()
  await field(page, 'New password').fill(password)
  await button(page, 'Save and continue').click()
  await heading(page, 'Your account').waitFor()
}
