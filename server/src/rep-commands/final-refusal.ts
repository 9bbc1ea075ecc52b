import { Refusal, type RefusalCode } from '@latchkey/core/refusal'
import { repContactWire } from '@latchkey/core/sync/wire'

/** What passes by itself, or with a new sign-in: such a command stays queued on the device and is judged anew. */
export const passing: ReadonlySet<RefusalCode> = new Set([
  'busy',
  'disk-full',
  'too-many-letters',
  'too-many-attempts',
  'too-many-codes',
  'wrong-host',
  'not-signed-in',
  'not-signed',
  'sign-in-refused',
  'sign-in-ended',
  'device-revoked',
  'key-refused',
  'scim-not-offered',
])

/** O3: the refusal a command is answered with for good, in the rep app's words; null for a fault and for what passes. */
export function finalRefusal(error: unknown): Refusal | null {
  if (!(error instanceof Refusal) || passing.has(error.code)) return null
  if (error.code === 'changed-meanwhile') {
    return new Refusal(error.code, { extra: { current: repContactWire.parse(error.extra.current) } })
  }
  // A2: access switched on without what it needs has a code of its own.
  const [first] = error.fields
  const lacks = first?.code === 'email-missing' || first?.code === 'username-missing' ? first.code : null
  if (error.code === 'invalid-request' && lacks) return new Refusal(lacks, { fields: error.fields })
  return error
}

/** A refusal as it is kept; its sentences are written in the language of whoever asks. */
export function toKept({ code, values, fields, extra }: Refusal): string {
  return JSON.stringify({ code, values, fields, extra })
}

export function fromKept(answer: string): Refusal {
  const { code, ...more } = JSON.parse(answer)
  return new Refusal(code, more)
}
