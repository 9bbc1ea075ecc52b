import { type Language, message } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { z } from 'zod'
import { errorsOf } from '../platform/http/forms.ts'
import type { Errors } from '../platform/pages/index.ts'

/** Where the pages of a user's account begin: the portal's, or the rep app's. */
export type Base = '/portal' | '/rep' | '/app'

/** The door of a face's sessions that lack their second factor (L5). */
export function pendingDoor(face: 'portal' | 'rep' | 'app') {
  if (face === 'app') return 'app-pending' as const
  return face === 'portal' ? ('user-pending' as const) : ('rep-pending' as const)
}

/** Where a session of this state belongs. Users at other apps go on to the app that asked. */
export function placeOf(base: Base, pending: 'verify' | 'set-up' | null): string {
  if (pending === null) return base === '/app' ? '/app/' : `${base}/account`
  return pending === 'verify' ? `${base}/second-factor` : `${base}/second-factor/set-up`
}

/** What the script put into the form, or null when it is no JSON object. */
export function passkeyAnswer(text: string): Record<string, unknown> | null {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** The refusal's own sentence, at a field where it has none of its own; with Retry-After where it knows. */
export function retryLater(
  error: unknown,
  reply: { header(name: string, value: string): unknown },
  language: Language,
  field: string,
): { status: number; errors: Errors } {
  if (error instanceof Refusal && passesOn.has(error.code)) throw error
  const { status, errors } = errorsOf(error, language)
  if (error instanceof Refusal && status === 429) reply.header('retry-after', String(error.values.seconds))
  const [only] = errors
  return only?.field === '' && errors.length === 1 && only
    ? { status, errors: [{ field, message: only.message }] }
    : { status, errors }
}

/** Not about what was typed: the page that belongs to the session's state answers these. */
const passesOn: ReadonlySet<string> = new Set([
  'not-signed-in',
  'second-factor-required',
  'second-factor-setup-required',
])

export function emptyCode(language: Language): Errors {
  return [{ field: 'code', message: message(language, 'page.second-factor.empty') }]
}
