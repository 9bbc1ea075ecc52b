import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** The pages have one layout for phones and one for desks; each is judged in both themes. */
const sights = [
  { width: 320, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1180, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA and axe's good practice, on the page as it stands. Answers one line per violation. */
async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source)
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    return await axe.run()
  })
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`,
  )
}

/** How many pixels the page is wider than the screen. */
export async function overhangOf(page: Page): Promise<number> {
  return await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** No violation and no sideways scroll, on phone and desk, in light and dark. */
export async function judge(page: Page, name: string): Promise<void> {
  for (const { width, colorScheme } of sights) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 820 })
    const place = `${name}, ${colorScheme}, ${width} px`
    assert.equal(await overhangOf(page), 0, `${place}: the page is as wide as the screen`)
    assert.deepEqual(await violationsOn(page), [], place)
  }
}
