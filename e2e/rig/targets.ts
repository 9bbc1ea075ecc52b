import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** What a finger needs at least, in CSS pixels. */
const TARGET = 44

/**
 * Everything that can be pressed on the page as it stands and is smaller than a finger. A box in a label is as large as the
 * label; links within a sentence are its words, as WCAG 2.5.8 has it.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`[...document.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [role="button"], [role="switch"], [role="tab"]'
    )].flatMap((one) => {
      const inSentence = one.matches('p a')
      if (inSentence || one.closest('.unseen, [inert]') || one.matches('[href="#content"]')) return []
      const box = (one.closest('label') ?? one).getBoundingClientRect()
      if (box.width === 0 || box.height === 0) return []
      const isSmall = box.width < ${TARGET} - 0.5 || box.height < ${TARGET} - 0.5
      const name = one.getAttribute('aria-label') ?? one.textContent ?? ''
      return isSmall ? [one.localName + ' "' + name.trim().slice(0, 40) + '" ' + Math.round(box.width) + '×' + Math.round(box.height)] : []
    })`)
}

/** Nothing on the page is too small for a finger. */
export async function judgeTargets(page: Page, name: string): Promise<void> {
  assert.deepEqual(await smallTargets(page), [], `${name}: targets of ${TARGET} px`)
}
