import type { TestProduct } from './test-product.ts'

/** A JSON schema, as much of it as is read here. */
export interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly minLength?: number
  readonly format?: string
}

export interface ApiRoute {
  readonly method: string
  /** With its parameters in braces. */
  readonly path: string
  readonly body: Schema | null
}

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }
}

/** Every route of the API as the product itself describes it, so that a new one is tested without being named. */
export async function apiRoutes(product: TestProduct): Promise<ApiRoute[]> {
  const { body } = await product.client().get('/api/openapi.json')
  const paths = writtenOut(body.paths, body.components.schemas) as Record<string, Record<string, Operation>>
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      body: operation.requestBody?.content?.['application/json']?.schema ?? null,
    })),
  )
}

/** The same with named schemas in place of their names. */
export function writtenOut(value: unknown, schemas: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((one) => writtenOut(one, schemas))
  if (typeof value !== 'object' || value === null) return value
  if ('$ref' in value && String(value.$ref).startsWith('#/components/schemas/'))
    return writtenOut(schemas[String(value.$ref).split('/')[3] ?? ''], schemas)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, writtenOut(one, schemas)]))
}

/** The forms a body may have. */
export const variantsOf = (schema: Schema): readonly Schema[] => schema.anyOf ?? schema.oneOf ?? [schema]

/** The smallest body that a schema takes, with the given fields where it has them. */
export function sampleOf(schema: Schema, given: Readonly<Record<string, unknown>> = {}): unknown {
  if (schema.enum) return schema.enum[0]
  if (schema.const !== undefined) return schema.const
  const variant = (schema.anyOf ?? schema.oneOf)?.find((one) => one.type !== 'null')
  if (variant) return sampleOf(variant, given)
  switch (schema.type) {
    case 'object': {
      const names = Object.keys(schema.properties ?? {})
      const wanted = names.filter((name) => schema.required?.includes(name) || name in given)
      return Object.fromEntries(
        wanted.map((name) => [name, given[name] ?? sampleOf(schema.properties?.[name] ?? {})]),
      )
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}))
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    default:
      return schema.format === 'date-time' ? '2026-03-03T09:00:00.000Z' : 'x'.repeat(schema.minLength ?? 1)
  }
}
