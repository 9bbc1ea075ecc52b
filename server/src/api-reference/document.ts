import type { Door } from '../platform/http/door.ts'
import { answersOf, bodyOf } from './bodies.ts'
import { components } from './components.ts'
import { examples } from './examples.ts'
import type { Message, Parameter, RawDocument, RawOperation } from './openapi.ts'
import { parameterWords } from './parameters.ts'
import { problemAnswers } from './problem-answers.ts'
import { refusalsOf } from './refusals.ts'
import { tags, textOf } from './tags.ts'

const about = `Accounts and passwords of a wholesaler that sells to shops.

Answers are JSON, instants ISO 8601 in UTC, ids opaque texts. A list comes in pages: pass \`nextCursor\` as \`cursor\` until it is null.
What was read has a \`version\`; a change names it, and is refused with \`changed-meanwhile\` and the row as it stands where somebody was faster.
A "no" is \`application/problem+json\` (RFC 9457): \`code\` is a promise that stays, \`detail\` a sentence in the language of \`Accept-Language\`.
With \`429\` and \`503\` comes \`Retry-After\`, in seconds.`

/** D2: the API's document out of what the routes' own schemas say, with what those cannot say. */
export function describeApi(raw: RawDocument & { readonly info?: object }): object {
  const problems = problemAnswers()
  const paths = Object.entries(raw.paths ?? {}).filter(([path]) => path.startsWith('/api/v1/'))
  const described = paths.map(([path, operations]) => {
    const entries = Object.entries(operations).map(([method, one]) => [
      method,
      describe(method, path, one, problems),
    ])
    return [path, Object.fromEntries(entries)]
  })
  return components(problems.all(), {
    ...raw,
    info: { ...raw.info, description: about, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    tags: tags.map(({ name }) => ({ name })),
    paths: Object.fromEntries(described) as Record<string, object>,
  })
}

type Problems = ReturnType<typeof problemAnswers>

function describe(method: string, path: string, raw: RawOperation, problems: Problems): object {
  const text = textOf(method, path)
  const parameters = parametersOf(path, raw.parameters ?? [], text?.parameters)
  const name = `${method.toUpperCase()} ${path}`
  const door = raw['x-door'] ?? 'public'
  const requestBody = bodyOf(name, raw.requestBody)
  const codes = refusalsOf(
    {
      method,
      door,
      values: parameters.length > 0,
      pages: parameters.some((one) => one.name === 'cursor'),
      body: requestBody !== undefined,
    },
    text,
  )
  return {
    operationId: text?.id ?? fallbackId(method, path),
    ...(text
      ? {
          summary: text.summary,
          ...(text.description ? { description: text.description } : {}),
          tags: [text.tag],
        }
      : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody ? { requestBody: withExample(requestBody, examples[name]?.body) } : {}),
    responses: { ...answers(name, raw.responses ?? {}), ...problems.of(codes) },
    security: securityOf(door, raw['x-key'] ?? false),
  }
}

// Where a route takes an id, its schema may leave it out: the address still names it.
function parametersOf(
  path: string,
  said: readonly Parameter[],
  own: Readonly<Record<string, string>> = {},
): Parameter[] {
  const named = new Set(said.map(({ name }) => name))
  const unsaid = [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !named.has(name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  return [...unsaid, ...said].map((one) => ({
    ...one,
    description: own[one.name] ?? parameterWords[one.name] ?? '',
  }))
}

function answers(name: string, raw: Readonly<Record<string, Message>>): Record<string, Message> {
  const found = Object.entries(answersOf(name, raw))
  // The one example is of the status that was answered.
  const { status, answer } = examples[name] ?? {}
  return Object.fromEntries(
    found.map(([code, message]) => [code, Number(code) === status ? withExample(message, answer) : message]),
  )
}

function withExample(message: Message, example: unknown): Message {
  const json = message.content?.['application/json']
  if (example === undefined || !json) return message
  return { ...message, content: { ...message.content, 'application/json': { ...json, example } } }
}

function securityOf(door: Door, takesKey: boolean): object[] {
  switch (door) {
    case 'public':
    case 'sign-in':
    case 'machine':
    case 'directory':
      return []
    case 'user':
      return [...(takesKey ? [{ apiKey: [] }] : []), { portalSession: [] }]
    case 'user-pending':
      return [{ portalSession: [] }]
    case 'contact':
    case 'contact-caged':
    case 'contact-choosing':
    case 'contact-any':
      return [{ websiteSession: [] }]
    case 'app':
    case 'app-pending':
      return [{ appSession: [] }]
    default:
      return [{ repSession: [] }]
  }
}

/** A name of its own until somebody has given it one. */
function fallbackId(method: string, path: string): string {
  const words = path
    .replace('/api/v1/', '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('')
}
