import { createHash } from 'node:crypto'
import { type Brand, isHexColour, surfaces } from '@latchkey/core/brand/brand'

export interface StyleSheet {
  readonly css: string
  /** The source expression that lets exactly this style run: 'sha256-…'. */
  readonly source: string
}

/** Comments and blanks out; nothing that changes meaning. */
export function compactCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}

function brandVariables(brand: Brand): string {
  const colours = [brand.accentLight, brand.onAccentLight, brand.accentDark, brand.onAccentDark]
  // Colours come from settings into a style that no escaping guards, so the last door checks them again.
  for (const colour of colours)
    if (!isHexColour(colour)) throw new RangeError(`not a #rrggbb colour: ${colour}`)
  const theme = (ground: { page: string; card: string }, accent: string, onAccent: string): string =>
    `:root{--page:${ground.page};--card:${ground.card};--accent:${accent};--on-accent:${onAccent}}`
  const light = theme(surfaces.light, brand.accentLight, brand.onAccentLight)
  const dark = theme(surfaces.dark, brand.accentDark, brand.onAccentDark)
  return `${light}@media (prefers-color-scheme:dark){${dark}}`
}

/** The company's, and those of clients as people come from them. */
const BRANDS_KEPT = 50

/** Joins brand and rules into one style, once per brand: the result is the same text, so the hash holds. */
export function createStyleSheets(rules: string): (brand: Brand) => StyleSheet {
  const compact = compactCss(rules)
  const kept = new Map<string, StyleSheet>()
  return (brand) => {
    const variables = brandVariables(brand)
    const known = kept.get(variables)
    if (known) return known
    const css = variables + compact
    const source = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
    if (kept.size >= BRANDS_KEPT) kept.clear()
    kept.set(variables, { css, source })
    return { css, source }
  }
}
