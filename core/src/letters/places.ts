import type { ListedKind } from './kinds.ts'

/** M2: what may stand in a letter's text between double braces; a closed list. */
export const blockPlaces = ['secret', 'username', 'button'] as const
export type BlockPlace = (typeof blockPlaces)[number]
export const wordPlaces = [
  'brand',
  'retailer',
  'other-retailer',
  'at',
  'end',
  'device',
  'website',
  'why',
  'how',
  'not-you',
] as const
export type WordPlace = (typeof wordPlaces)[number]
export type Place = BlockPlace | WordPlace

/** What a kind of letter knows to say, and what it cannot do without. */
interface LetterShape {
  readonly words: readonly WordPlace[]
  readonly blocks: readonly BlockPlace[]
  /** M2: a text without its secret or its end cannot be saved; a link that is a secret counts as one. */
  readonly needed: readonly Place[]
}

const always = ['brand', 'website'] as const
const temporaryPassword = {
  blocks: ['secret', 'username', 'button'],
  needed: ['secret', 'end'],
} as const
const stopLink = {
  words: [...always, 'retailer', 'at', 'end'],
  blocks: ['button'],
  needed: ['button', 'end'],
} as const
const linkAndCode = { blocks: ['secret', 'button'], needed: ['secret', 'button', 'end'] } as const

export const letterShapes: Readonly<Record<ListedKind, LetterShape>> = {
  'website-invite': { ...temporaryPassword, words: [...always, 'retailer', 'end', 'how'] },
  'temporary-password': {
    ...temporaryPassword,
    words: [...always, 'retailer', 'end', 'why', 'how', 'not-you'],
  },
  'password-changed': { words: [...always, 'retailer', 'at'], blocks: ['button'], needed: [] },
  'email-changed': stopLink,
  'contact-moved': stopLink,
  'link-offer': { ...stopLink, words: [...stopLink.words, 'other-retailer'] },
  'link-changed': {
    words: [...always, 'retailer', 'other-retailer', 'at', 'why'],
    blocks: ['button'],
    needed: ['why'],
  },
  'user-set-password': { ...linkAndCode, words: [...always, 'end'] },
  'user-reset': { ...linkAndCode, words: [...always, 'end', 'why'] },
  'user-password-changed': { words: [...always, 'at'], blocks: ['button'], needed: [] },
  'username-changed': { words: [...always, 'at'], blocks: [], needed: [] },
  'factor-enrol-code': { words: [...always, 'end'], blocks: ['secret'], needed: ['secret', 'end'] },
  'factor-changed': { words: [...always, 'at', 'why'], blocks: ['button'], needed: ['why'] },
  'new-device': { words: [...always, 'at', 'device'], blocks: ['button'], needed: [] },
}

/** A paragraph of a letter's text: words with places in them, or one block alone. */
export type TextParagraph =
  | { readonly block: BlockPlace }
  | { readonly block: null; readonly words: string; readonly line: number }

/** A text as paragraphs: parted by empty lines, and a line that is one block alone is a paragraph too. */
export function paragraphsOf(body: string): readonly TextParagraph[] {
  const paragraphs: TextParagraph[] = []
  let lines: string[] = []
  let from = 1
  const end = () => {
    if (lines.length > 0) paragraphs.push({ block: null, words: lines.join('\n'), line: from })
    lines = []
  }
  for (const [n, line] of body.split('\n').entries()) {
    const text = line.trim()
    const block = blockPlaces.find((place) => text === `{{${place}}}`)
    if (text === '' || block) end()
    if (block) paragraphs.push({ block })
    else if (text !== '') {
      if (lines.length === 0) from = n + 1
      lines.push(text)
    }
  }
  end()
  return paragraphs
}

/** Fills places literally and once: what a value holds is never looked at again (M2). */
export function fillPlaces(words: string, values: Readonly<Partial<Record<WordPlace, string>>>): string {
  return words.replace(/\{\{([a-z-]+)\}\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name as WordPlace] ?? place) : place,
  )
}
