import type { MessageValues } from '../messages/catalogue.ts'

export const NAME_MAX = 100

export type TextFault = 'missing' | 'too-long' | 'invisible' | 'line-break' | 'unreadable'

export type TextCheck =
  /** NFC, outer white space gone; empty where nothing was typed and nothing is required. */
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false
      readonly code: TextFault
      readonly message: `rule.text.${TextFault}`
      readonly values: MessageValues
    }

export interface TextBounds {
  /** Code points after trimming. */
  readonly max: number
  readonly required?: boolean
  /** Line feeds are kept in notes; names have one line. */
  readonly lines?: 'one' | 'many'
}

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/u
const UNREADABLE = /[\p{Cs}\p{Noncharacter_Code_Point}]/u
// Joiners between letters belong to Persian and Indic spelling, variation selectors to Japanese names.
const SPELLING = /(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])|\p{Variation_Selector}/gu
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/u

/** P68, P73: a free text as typed, checked: no control, bidirectional or invisible characters, no lone surrogates. */
export function checkText(typed: string, { max, required = false, lines = 'one' }: TextBounds): TextCheck {
  const fault = (code: TextFault): TextCheck => ({
    ok: false,
    code,
    message: `rule.text.${code}`,
    values: { max },
  })
  if (typed.length > 4 * max + 1000) return fault('too-long')
  const text = (lines === 'many' ? typed.replace(/\r\n?/g, '\n') : typed).normalize('NFC').trim()
  if (text === '') return required ? fault('missing') : { ok: true, text }
  if (UNREADABLE.test(text)) return fault('unreadable')
  const seen = lines === 'many' ? text.replace(/[\n\t]/g, '') : text
  if (LINE_BREAK.test(seen)) return fault('line-break')
  if (INVISIBLE.test(seen.replace(SPELLING, ''))) return fault('invisible')
  if ([...text].length > max) return fault('too-long')
  return { ok: true, text }
}

/** A first name, surname or shop name: one line of at most 100 characters. */
export function checkName(typed: string, bounds: Partial<TextBounds> = {}): TextCheck {
  return checkText(typed, { max: NAME_MAX, ...bounds })
}

/** A1: a contact needs a first name or a surname; a null or empty one counts as none. */
export function hasName(firstName: string | null, surname: string | null): boolean {
  return (firstName ?? '').trim() !== '' || (surname ?? '').trim() !== ''
}
