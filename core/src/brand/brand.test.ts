import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  brandOf,
  checkAccent,
  contrast,
  DEFAULT_ACCENT_DARK,
  DEFAULT_ACCENT_LIGHT,
  readableOn,
  surfaces,
  TEXT_CONTRAST,
} from './brand.ts'

describe('the brand', () => {
  it('contrast is the ratio of WCAG 2.2: 21 for black on white, 1 for equal colours, the same both ways', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21)
    assert.equal(contrast('#ffffff', '#000000'), 21)
    assert.equal(contrast('#4fc3b4', '#4FC3B4'), 1)
    assert.ok(Math.abs(contrast('#767676', '#ffffff') - 4.54) < 0.01)
  })

  it('our own teal reads at 4.5:1 in both themes', () => {
    assert.deepEqual(checkAccent(DEFAULT_ACCENT_LIGHT, DEFAULT_ACCENT_DARK), [])
  })

  it('an accent too light for a light page or too dark for a dark one is refused and names its field', () => {
    assert.deepEqual(
      checkAccent('#4fc3b4', '#0b5f59').map((refusal) => [refusal.field, refusal.message]),
      [
        ['accentLight', 'page.brand.too-light'],
        ['accentDark', 'page.brand.too-dark'],
      ],
    )
  })

  it('an accent just under 4.5:1 on the page is refused though it passes on the white card', () => {
    // #767676 has 4.54:1 on white, 4.23:1 on the page's grey.
    assert.ok(contrast('#767676', surfaces.light.card) > TEXT_CONTRAST)
    assert.equal(checkAccent('#767676', DEFAULT_ACCENT_DARK).length, 1)
  })

  it('what is not # and six digits is refused, so that no setting writes into the style', () => {
    for (const colour of ['red', '#fff', '#0b5f5', '#0b5f59;}', '#0b5f59\n', 'url(x)', '']) {
      assert.deepEqual(
        checkAccent(colour, DEFAULT_ACCENT_DARK).map((refusal) => refusal.code),
        ['colour-unreadable'],
        colour,
      )
      assert.throws(() => brandOf({ name: 'Shop', accentLight: colour }), RangeError, colour)
    }
  })

  it('text on an accent that passed the check reads at 4.5:1 too', () => {
    for (let step = 0; step < 4096; step += 7) {
      const colour = `#${[step >> 8, (step >> 4) & 15, step & 15].map((part) => (part * 17).toString(16).padStart(2, '0')).join('')}`
      const refused = new Set(checkAccent(colour, colour).map((refusal) => refusal.field))
      if (refused.size === 2) continue
      assert.ok(contrast(readableOn(colour), colour) >= TEXT_CONTRAST, colour)
    }
  })
})
