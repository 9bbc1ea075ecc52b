import assert from 'node:assert/strict'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import { pressReset } from '@latchkey/server/testing/website-journeys'
import type { Page } from 'playwright-core'
import type { Journey } from './journey.ts'
import type { RunningShop } from './shop.ts'
import { button, field, heading, link, reloadUntilShown, textOf } from './steps.ts'

/** The newest temporary password mailed to an address, once there are so many, as its reader finds it in the local mailbox. */
export async function mailedSecret(journey: Journey, address: string, letters = 1): Promise<string> {
  const page = await journey.person()
  await page.goto('/mailbox')
  const letter = page
    .getByRole('listitem')
    .filter({ hasText: `To ${address}` })
    .getByRole('link', { name: /^Your (access|temporary password) / })
  await reloadUntilShown(letter.nth(letters - 1))
  await letter.first().click()
  const secret = await textOf(page.locator('code'))
  await page.context().close()
  return secret
}

/** The owner sends a contact who never had a password his invite; answers what it holds. */
export async function invite(
  journey: Journey,
  owner: HttpClient,
  contact: { id: string; email: string | null },
): Promise<string> {
  const sent = await pressReset(owner, contact)
  assert.equal(sent.status, 202, sent.text)
  return await mailedSecret(journey, contact.email ?? '')
}

/** From the shop's own button to our sign-in page. */
export async function leaveForSignIn(page: Page, shop: RunningShop, journey: Journey): Promise<void> {
  await link(page, 'Sign in').first().click()
  await heading(page, 'Sign in').waitFor()
  assert.equal(new URL(page.url()).origin, journey.origin, `not at ${shop.origin}`)
}

export async function typeSignIn(page: Page, username: string, password: string): Promise<void> {
  await field(page, 'Username').fill(username)
  await field(page, 'Password').fill(password)
  await button(page, 'Sign in').click()
}

/** Whom the shop takes the person for: by name, retailer and its number. */
export async function isShopping(page: Page, shop: RunningShop, name: string): Promise<void> {
  await page.getByText(`${name} for Corner Bike Shop (AC-20417)`).waitFor()
  assert.equal(new URL(page.url()).origin, shop.origin)
}

/** Puts one pack into the cart, found by the shop's search. */
export async function putInCart(page: Page, words: string, product: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search products' }).fill(words)
  await button(page, 'Search').click()
  await button(page, `Add to cart: ${product}`).click()
  await page.getByRole('link', { name: /1 in your cart/ }).waitFor()
}
