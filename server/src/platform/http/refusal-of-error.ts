import type { MessageValues } from '@latchkey/core/messages/catalogue'
import { type FieldRefusal, Refusal } from '@latchkey/core/refusal'
import type { FastifyError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** The planned "no" behind an error of the HTTP layer, or null for a fault. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Refusal('invalid-request', {
      fields: error.validation.flatMap((found) => fieldsOf(issueOf(found))),
    })
  }
  if (isDatabaseAway(error)) return new Refusal('busy')
  const { code, statusCode } = (error ?? {}) as Partial<FastifyError>
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('too-large', { values: { limit: '1 MiB' } })
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal('unsupported-media-type', { values: { expected: 'application/json' } })
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Refusal('malformed-request', { values: { reason: 'its form is not valid' } })
  }
  return null
}

/** The type provider spreads a zod issue over JSON-schema's words; this puts it together again. */
function issueOf(found: { keyword: string; instancePath: string; message?: string; params: unknown }): Issue {
  const path = found.instancePath.split('/').filter(Boolean)
  return { ...(found.params as Issue), code: found.keyword, path, message: found.message ?? '' }
}

interface Issue {
  readonly code: string
  readonly path: readonly string[]
  readonly message: string
  readonly keys?: readonly string[]
  readonly expected?: string
  readonly maximum?: number | bigint
  readonly minimum?: number | bigint
  readonly inclusive?: boolean
  readonly origin?: string
  readonly values?: readonly unknown[]
}

function fieldsOf(issue: Issue): FieldRefusal[] {
  const field = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({
      field: [field, key.slice(0, 100)].filter(Boolean).join('.'),
      code: 'unknown',
      message: 'wire.unknown',
    }))
  }
  return [{ field, ...reasonOf(issue) }]
}

function reasonOf(issue: Issue): Pick<FieldRefusal, 'code' | 'message'> & { values?: MessageValues } {
  if (issue.code === 'invalid_type') {
    // zod keeps what was typed out of its issues, and says in the sentence alone that nothing was there.
    return issue.message.endsWith('received undefined')
      ? { code: 'missing', message: 'wire.missing' }
      : { code: 'wrong-type', message: 'wire.wrong-type', values: { expected: issue.expected ?? '' } }
  }
  if (issue.code === 'invalid_value') {
    return {
      code: 'not-one-of',
      message: 'wire.not-one-of',
      values: { values: (issue.values ?? []).join(', ') },
    }
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return { code: 'too-long', message: 'wire.too-long', values: { max: Number(issue.maximum ?? 0) } }
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') return outOfRange(issue)
  return { code: 'not-valid', message: 'wire.not-valid' }
}

function outOfRange({ maximum, minimum, inclusive, origin }: Issue): ReturnType<typeof reasonOf> {
  const code = 'out-of-range'
  if (inclusive === false || origin === 'string') return { code, message: 'wire.out-of-range' }
  if (typeof maximum === 'number') return { code, message: 'wire.at-most', values: { max: maximum } }
  if (typeof minimum === 'number') return { code, message: 'wire.at-least', values: { min: minimum } }
  return { code, message: 'wire.out-of-range' }
}

// P78: a database that is away, or too slow to answer, is a wait and not a fault.
function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return (
    typeof code === 'string' &&
    /^(CONNECT|CONNECTION_|ECONN|ETIMEDOUT|ENOENT|57P0|55P03|57014|53|40P01|40001)/.test(code)
  )
}
