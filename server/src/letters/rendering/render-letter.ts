import type { LetterText } from '@latchkey/core/letters/shipped-texts'
import { letterBody } from './letter-body.ts'
import type { LetterContent, LetterFrame, RenderedLetter } from './letter-content.ts'
import { letterHtml } from './letter-html.ts'
import { letterText } from './letter-text.ts'

export type {
  FactorChange,
  LetterContent,
  LetterFrame,
  LetterKind,
  RenderedLetter,
} from './letter-content.ts'

/**
 * A letter as the person gets it (M2, C3, C5, P73–P75). The secret stands once in each part and never in the
 * subject or preheader. Same input, same text, so that a repeated letter is the same letter.
 */
export function renderLetter(
  letter: LetterContent,
  frame: LetterFrame,
  edited: LetterText | null = null,
): RenderedLetter {
  const body = letterBody(letter, frame, edited)
  return {
    subject: body.subject,
    text: letterText(body, frame.brand.name, frame.publicUrl),
    html: letterHtml(body, frame),
  }
}
