import { Refusal } from '@latchkey/core/refusal'

/** How deep a request may nest; ours nest three levels. */
const DEPTH_LIMIT = 20

/** Parses a request body strictly (P67, P68): one JSON value, no BOM, no deep nesting, no text that cannot be stored. */
export function readJson(body: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw malformed('it is not JSON')
  }
  check(value, '', 0)
  return value
}

/** Refuses NUL and lone surrogates in any text, naming the field; they would be a fault further in. */
export function check(value: unknown, field: string, depth: number): void {
  if (depth > DEPTH_LIMIT) throw malformed('it is nested too deeply')
  if (typeof value === 'string') checkText(value, field)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__') throw malformed('it names __proto__')
    checkText(key, field)
    check(inner, field === '' ? key : `${field}.${key}`, depth + 1)
  }
}

function checkText(text: string, field: string): void {
  if (text.isWellFormed() && !text.includes('\0')) return
  throw new Refusal('invalid-request', {
    fields: [{ field: field.toWellFormed(), code: 'unreadable-text', message: 'wire.unreadable-text' }],
  })
}

function malformed(reason: string): Refusal {
  return new Refusal('malformed-request', { values: { reason } })
}
