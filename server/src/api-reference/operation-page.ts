import { type Language, message } from '@latchkey/core/messages/catalogue'
import type { RefusalCode } from '@latchkey/core/refusal'
import type { OperationLink, OperationPage } from '../platform/pages/index.ts'
import { rowsOf, type Schema, typeOf } from './schema-rows.ts'

/** The document as its pages read it. */
export interface Reference {
  readonly tags: readonly { readonly name: string }[]
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly responses: Readonly<Record<string, Answer>>
  }
}

interface Answer {
  readonly $ref?: string
  readonly description?: string
  readonly content?: Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>
}

interface Described {
  readonly operationId: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly security: readonly object[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description: string
    readonly schema: Schema
  }[]
  readonly requestBody?: Answer
  readonly responses: Readonly<Record<string, Answer>>
}

interface Found extends OperationLink {
  readonly tag: string
  readonly one: Described
}

export function operationsOf(reference: Reference): Found[] {
  return Object.entries(reference.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      id: one.operationId,
      method: method.toUpperCase(),
      path,
      summary: one.summary ?? one.operationId,
      tag: one.tags?.[0] ?? '',
      one,
    })),
  )
}

/** Those whose name, address or words hold every word that is looked for, by tag. */
export function foundOperations(reference: Reference, search: string) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = operationsOf(reference).filter(({ id, method, path, summary, tag, one }) => {
    const text = [id, method, path, summary, tag, one.description ?? ''].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const tags = reference.tags.map(({ name }) => ({
    name,
    operations: found.filter(({ tag }) => tag === name).map(({ one: _, tag: __, ...link }) => link),
  }))
  return { search, count: found.length, tags: tags.filter(({ operations }) => operations.length > 0) }
}

/** D2: one operation as its page shows it; null where there is none of this name. */
export function operationPage(reference: Reference, id: string, language: Language): OperationPage | null {
  const found = operationsOf(reference).find((each) => each.id === id)
  if (!found) return null
  const { one, ...link } = found
  const { schemas } = reference.components
  const contentOf = ({ content = {} }: Answer) => {
    const { schema, example } = content['application/json'] ?? {}
    return {
      types: Object.keys(content),
      rows: schema ? rowsOf(schema, schemas) : [],
      example: example === undefined ? '' : JSON.stringify(example, null, 2),
    }
  }
  const body = one.requestBody ? contentOf(one.requestBody) : null
  return {
    ...link,
    description: one.description ?? '',
    access: one.security.flatMap((way) => Object.keys(way)) as OperationPage['access'],
    parameters: (one.parameters ?? []).map(({ required = false, schema, ...more }) => ({
      ...more,
      required,
      type: typeOf(schema, schemas),
    })),
    body,
    answers: Object.entries(one.responses)
      .filter(([status]) => Number(status) < 400)
      .map(([status, answer]) => ({
        status,
        description: answer.description ?? '',
        ...contentOf(answer),
      })),
    refusals: refusalsOf(one, reference, language),
    curl: curlOf(reference, found, body),
  }
}

function refusalsOf(one: Described, { components }: Reference, language: Language) {
  return Object.entries(one.responses).flatMap(([status, { $ref = '' }]) => {
    const { description = '' } = components.responses[$ref.split('/')[3] ?? ''] ?? {}
    if (!Number(status)) return []
    return [...description.matchAll(/`([^`]+)`/g)].map(([, code = '']) => ({
      status: Number(status),
      code,
      sentence: message(language, code as RefusalCode).replace(/\{\w+\}\.?/g, '…'),
    }))
  })
}

function curlOf(reference: Reference, { method, path, one }: Found, body: OperationPage['body']): string {
  const takesKey = one.security.some((way) => 'apiKey' in way)
  return [
    `curl${method === 'GET' ? '' : ` -X ${method}`} '${reference.servers[0]?.url ?? ''}${path}'`,
    ...(takesKey ? ["-H 'Authorization: Bearer lk_…'"] : []),
    ...(body ? [`-H 'Content-Type: ${body.types[0]}'`, sent(body)] : []),
  ].join(' \\\n  ')
}

function sent({ types, example }: NonNullable<OperationPage['body']>): string {
  return types.includes('application/json')
    ? `-d '${example.replaceAll("'", "'\\''")}'`
    : '--data-binary @FILE'
}
