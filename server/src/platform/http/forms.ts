import { type Language, message } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { z } from 'zod'
import type { Errors } from '../pages/index.ts'
import { problemOf } from './problem.ts'

/** A field of a posted form: text, empty when it is missing, so that the page can name what is missing itself. */
export const formText = z.string().max(4000).catch('')

/** What the page shows for a refusal: each field's sentence, or the refusal's own where it belongs to none. */
export function errorsOf(error: unknown, language: Language): { errors: Errors; status: number } {
  if (!(error instanceof Refusal)) throw error
  const { status, detail, errors } = problemOf(error, language)
  return { status, errors: errors?.length ? errors : [{ field: '', message: detail }] }
}

export function missing(
  language: Language,
  field: string,
  key: Parameters<typeof message>[1],
): Errors[number] {
  return { field, message: message(language, key) }
}

/** P56: an address of our own to go on to, or the fallback. Never another host, scheme or control character. */
export function ownPath(next: string | undefined, fallback: string): string {
  return next && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) && !next.includes('\\') && next.length < 500
    ? next
    : fallback
}
