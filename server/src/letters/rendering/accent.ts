const HEX = /^#[0-9a-f]{6}$/i

/** A colour setting as six hex digits, or ours where it is anything else, so that no setting writes into a style. */
export function hexColour(colour: string, ours: string): string {
  return HEX.test(colour) ? colour.toLowerCase() : ours
}

/** White or near-black, whichever is easier to read on the colour (WCAG 2.2 relative luminance). */
export function contrastingInk(background: string): '#ffffff' | '#0e1419' {
  const channel = (at: number) => {
    const value = Number.parseInt(background.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.056 ? '#ffffff' : '#0e1419'
}
