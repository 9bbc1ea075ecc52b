import { z } from 'zod'
import { languages } from '../messages/catalogue.ts'
import { instantWire } from '../wire/list.ts'
import { letterKinds } from './kinds.ts'
import { blockPlaces, wordPlaces } from './places.ts'

/** M2: which text: one for each kind of letter and each language. */
export const whichText = z.object({ kind: z.enum(letterKinds), language: z.enum(languages) })
export type WhichText = z.output<typeof whichText>

const typedText = { subject: z.string().max(1000), body: z.string().max(20_000) }
/** A text that is not saved yet. */
export const unsavedText = z.strictObject(typedText)
/** 0 is a text that was never edited. */
const version = z.coerce.number().int().min(0)
export const letterTextChange = z.strictObject({ version, ...typedText })
export type LetterTextChange = z.output<typeof letterTextChange>
export const letterTextDrop = z.strictObject({ version })

const textState = {
  kind: z.enum(letterKinds),
  language: z.enum(languages),
  version: z.int(),
  edited: z.boolean(),
  used: z.boolean(),
  savedAt: instantWire.nullable(),
  savedBy: z.string().nullable(),
}

export const letterTextList = z.object({ items: z.array(z.object(textState)) })
export type LetterTextList = z.output<typeof letterTextList>

export const letterTextWire = z.object({
  ...textState,
  subject: z.string(),
  body: z.string(),
  shipped: z.object({ subject: z.string(), body: z.string() }),
  /** What may stand in it between double braces; `alone` on a line of its own. */
  places: z.array(
    z.object({ name: z.enum([...blockPlaces, ...wordPlaces]), alone: z.boolean(), needed: z.boolean() }),
  ),
})
export type LetterTextWire = z.output<typeof letterTextWire>

/** How a letter reads, as text; the framed page shows the other part. */
export const textPreview = z.object({ subject: z.string(), text: z.string() })

/** The form by which the portal frames the HTML part of an unsaved text. */
export const framedText = z.strictObject({
  kind: z.enum(letterKinds),
  language: z.enum(languages),
  scheme: z.enum(['light', 'dark']),
  ...typedText,
})
