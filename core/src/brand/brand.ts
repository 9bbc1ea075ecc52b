import type { FieldRefusal } from '../refusal.ts'

export interface Logo {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'
  readonly base64: string
}

/** How a company looks on pages and letters: its name, one accent colour per theme, and a logo if it has one. */
export interface Brand {
  readonly name: string
  readonly accentLight: string
  readonly onAccentLight: string
  readonly accentDark: string
  readonly onAccentDark: string
  readonly logo: Logo | null
}

export interface BrandSettings {
  readonly name: string
  readonly accentLight?: string
  readonly accentDark?: string
  readonly logo?: Logo | null
}

export const DEFAULT_ACCENT_LIGHT = '#0b5f59'
export const DEFAULT_ACCENT_DARK = '#4fc3b4'

/** The grounds an accent stands on: the page, and the cards and fields on it. */
export const surfaces = {
  light: { page: '#f6f7f9', card: '#ffffff' },
  dark: { page: '#11161c', card: '#1a222b' },
} as const

/** WCAG 2.2, 1.4.3: the least contrast of text on its ground. */
export const TEXT_CONTRAST = 4.5

const hexColour = /^#[0-9a-f]{6}$/i

export function isHexColour(text: string): boolean {
  return hexColour.test(text)
}

/** WCAG 2.2 relative luminance of a #rrggbb colour, 0 to 1. */
function luminance(colour: string): number {
  if (!isHexColour(colour)) throw new RangeError(`not a #rrggbb colour: ${colour}`)
  const channel = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The text colour that reads better on this ground: white, or the dark page's colour. */
export function readableOn(colour: string): string {
  const white = surfaces.light.card
  const dark = surfaces.dark.page
  return contrast(white, colour) >= contrast(dark, colour) ? white : dark
}

/** An accent must read at 4.5:1 on the page and on cards, in the light and in the dark. Empty when it does. */
export function checkAccent(accentLight: string, accentDark: string): readonly FieldRefusal[] {
  const refusals: FieldRefusal[] = []
  for (const [field, colour, theme] of [
    ['accentLight', accentLight, surfaces.light],
    ['accentDark', accentDark, surfaces.dark],
  ] as const) {
    if (!isHexColour(colour)) {
      refusals.push({ field, code: 'colour-unreadable', message: 'page.brand.colour-unreadable' })
    } else if (contrast(colour, theme.page) < TEXT_CONTRAST || contrast(colour, theme.card) < TEXT_CONTRAST) {
      const message = field === 'accentLight' ? 'page.brand.too-light' : 'page.brand.too-dark'
      refusals.push({ field, code: 'contrast-too-low', message, values: { ratio: TEXT_CONTRAST } })
    }
  }
  return refusals
}

/** A Brand from settings, with our teal where no colour is set. Throws RangeError for a colour that is none. */
export function brandOf(settings: BrandSettings): Brand {
  const accentLight = settings.accentLight ?? DEFAULT_ACCENT_LIGHT
  const accentDark = settings.accentDark ?? DEFAULT_ACCENT_DARK
  return {
    name: settings.name,
    accentLight,
    onAccentLight: readableOn(accentLight),
    accentDark,
    onAccentDark: readableOn(accentDark),
    logo: settings.logo ?? null,
  }
}
