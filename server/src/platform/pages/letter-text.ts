export interface TextPart {
  readonly text: string
  /** Set where the text is a link of http or https. */
  readonly href: string | null
}

/** Splits a letter's text part at its links, so that a page can make them clickable and nothing else. */
export function linkParts(text: string): readonly TextPart[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, href: /^https?:\/\//.test(part) ? part : null }))
}

/** C2: the temporary password that stands alone on a line of a letter, or null. */
export function temporaryPasswordIn(text: string): string | null {
  return /^[^\S\n]*([a-z2-9]{4}(?:-[a-z2-9]{4}){3})[^\S\n]*\r?$/m.exec(text)?.[1] ?? null
}
