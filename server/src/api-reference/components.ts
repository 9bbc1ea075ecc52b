import { refusalsEn } from '@latchkey/core/messages/refusals'
import { Refusal, type RefusalCode } from '@latchkey/core/refusal'
import { faultProblem, problemOf } from '../platform/http/problem.ts'
import type { Schemas } from './openapi.ts'

const REF = '#/components/schemas/'

const problemSchema = {
  type: 'object',
  description: 'A "no" (RFC 9457). `code` stays what it is; `detail` is for people.',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', const: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Which "no" it is.' },
    detail: { type: 'string', description: 'The sentence, in the language asked for.' },
    errors: {
      type: 'array',
      description: 'The fields that stood in the way.',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    current: { description: 'With `changed-meanwhile`: the row as it stands.' },
    requestId: { type: 'string', description: 'With a fault: what the log has it under.' },
  },
} as const

const cookie = (name: string, description: string) =>
  ({ type: 'apiKey', in: 'cookie', name: `__Host-latchkey-${name}`, description }) as const

const securitySchemes = {
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API key, `Authorization: Bearer lk_…`, at the operations that name it. It acts as its user, cut to its scope.',
  },
  portalSession: cookie(
    'portal',
    'The session of a user in the portal. A changing request also proves its `Origin`.',
  ),
  websiteSession: cookie('website', 'The session of a contact.'),
  repSession: cookie('rep', 'The session of the rep app on an iPad.'),
  appSession: cookie('app', 'The session of a user on his way to another app.'),
}

/** The document with named schemas that are used, each under its plain name, and what answers share. */
export function components(
  responses: Schemas,
  document: { readonly components?: { readonly schemas?: Schemas }; readonly [more: string]: unknown },
): object {
  const schemas: Schemas = { ...document.components?.schemas, Problem: problemSchema }
  const shared = {
    securitySchemes,
    responses: { ...responses, Fault: fault },
    examples: Object.fromEntries(
      (Object.keys(refusalsEn) as RefusalCode[]).map((code) => [code, { value: exampleOf(code) }]),
    ),
  }
  const { components: _, ...rest } = document
  const text = JSON.stringify({ ...rest, components: shared })
  const used = usedOf(text, schemas)
  // zod names a schema apart where it is read and where it is answered; one that is only read has the name to itself.
  const plain = (name: string) => {
    const bare = name.replace(/Input$/, '')
    return used.has(bare) ? name : bare
  }
  const renamed = (json: string) =>
    json.replace(/"#\/components\/schemas\/(\w+)"/g, (_whole, name: string) => `"${REF}${plain(name)}"`)
  const body = JSON.parse(renamed(text))
  const kept = [...used]
    .sort()
    .map((name) => [plain(name), JSON.parse(renamed(JSON.stringify(schemas[name])))])
  return { ...body, components: { ...body.components, schemas: Object.fromEntries(kept) } }
}

function usedOf(text: string, schemas: Schemas): ReadonlySet<string> {
  const used = new Set<string>()
  const add = (json: string): void => {
    for (const [, name = ''] of json.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name) || !schemas[name]) continue
      used.add(name)
      add(JSON.stringify(schemas[name]))
    }
  }
  add(text)
  add(`"${REF}Problem"`)
  return used
}

function exampleOf(code: RefusalCode): object {
  const problem = problemOf(new Refusal(code), 'en')
  return { ...problem, detail: problem.detail.replace(/\{\w+\}/g, '…') }
}

const fault = {
  description: 'Something went wrong at the server’s end.',
  content: {
    'application/problem+json': {
      schema: { $ref: `${REF}Problem` },
      example: faultProblem('01a0b1c2-0000-7000-8000-000000000000'),
    },
  },
}
