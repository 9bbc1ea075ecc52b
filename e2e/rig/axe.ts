import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** No page is wider than these screens. */
const widths = [320, 390, 1180, 1440] as const
/** The pages have one layout for phones and one for desks, and colours do not depend on it: each layout once, each theme once. */
const sights = [
  { width: 390, colorScheme: 'dark' },
  { width: 1180, colorScheme: 'light' },
] as const
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA and axe's good practice, on the page as it stands. Answers one line per violation. */
async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source)
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(wish: RunOptions): Promise<AxeResults> } }
    return await axe.run({ resultTypes: ['violations'] })
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
    assert.deepEqual(await violationsOn(page), [], `${name}, ${colorScheme}, ${width} px`)
  }
  for (const width of widths) {
    await page.setViewportSize({ width, height: 820 })
    assert.equal(await overhangOf(page), 0, `${name}: the page is as wide as a screen of ${width} px`)
  }
}
