import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Journey } from './journey.ts'
import { button, field, heading, reloadUntilShown, textOf } from './steps.ts'

export interface FoundLetter {
  readonly link: string
  readonly code: string
  readonly text: string
}

/** The newest reset letter, as its reader finds it in the local mailbox. */
export async function newestResetLetter(journey: Journey): Promise<FoundLetter> {
  const page = await journey.person()
  await page.goto('/mailbox')
  const row = page.getByRole('link', { name: /^Reset your password at / }).first()
  await reloadUntilShown(row)
  await row.click()
  const text = await textOf(page.locator('pre'))
  await page.context().close()
  const link = /http\S+\/reset\/[\w-]+/.exec(text)?.[0]
  const code = /^\d{6}$/m.exec(text)?.[0]
  assert.ok(link && code, `a link and a code in: ${text}`)
  return { link, code, text }
}

export async function openResetLink(page: Page, letter: FoundLetter): Promise<void> {
  await page.goto(letter.link)
  await heading(page, 'Choose a new password').waitFor()
}

export async function signInToPortalAs(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/portal/sign-in')
  await field(page, 'Username').fill(username)
  await field(page, 'Password').fill(password)
  await button(page, 'Sign in').click()
}
