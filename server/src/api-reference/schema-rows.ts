import type { SchemaRow } from '../platform/pages/index.ts'

/** A schema of the document, as much of it as is shown. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly default?: unknown
}

type Schemas = Readonly<Record<string, Schema>>

/** How far in a table goes; beyond, a type is named. */
const DEEPEST = 4
/** Numbers without a bound of their own carry the largest a program can count to. */
const COUNTABLE = Number.MAX_SAFE_INTEGER

const nameOf = ({ $ref }: Schema): string => $ref?.split('/')[3] ?? ''
const plain = (schema: Schema, schemas: Schemas): Schema =>
  schema.$ref ? (schemas[nameOf(schema)] ?? {}) : schema

/** A schema's fields, one a line, with what stands inside of them after each. */
export function rowsOf(schema: Schema, schemas: Schemas, depth = 0): SchemaRow[] {
  if (depth > DEEPEST) return []
  const { properties = {}, required = [], items, anyOf, oneOf } = plain(schema, schemas)
  const variants = (anyOf ?? oneOf ?? []).filter(({ type }) => type !== 'null')
  if (variants.length === 1 && variants[0]) return rowsOf(variants[0], schemas, depth)
  if (variants.length > 1) {
    return variants.flatMap((variant, at) => {
      const inside = rowsOf(variant, schemas, depth + 1)
      const name = nameOf(variant) || `#${at + 1}`
      return inside.length === 0 ? [] : [{ depth, name, type: 'one of these', required: false }, ...inside]
    })
  }
  if (items) return rowsOf(items, schemas, depth)
  return Object.entries(properties).flatMap(([name, one]) => [
    { depth, name, type: typeOf(one, schemas), required: required.includes(name) },
    ...rowsOf(one, schemas, depth + 1),
  ])
}

/** A type in a few words, with its bounds. */
export function typeOf(schema: Schema, schemas: Schemas): string {
  const { type, format, items, anyOf, oneOf, minimum, maximum, maxLength } = plain(schema, schemas)
  const values = plain(schema, schemas).enum
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ')
  const { const: only } = plain(schema, schemas)
  if (only !== undefined) return JSON.stringify(only)
  const variants = anyOf ?? oneOf
  if (variants) return [...new Set(variants.map((variant) => typeOf(variant, schemas)))].join(' | ')
  if (items) return `list of ${typeOf(items, schemas)}`
  const from = minimum !== undefined && minimum > -COUNTABLE ? [`from ${minimum}`] : []
  const to = maximum !== undefined && maximum < COUNTABLE ? [`to ${maximum}`] : []
  const long = maxLength === undefined ? [] : [`at most ${maxLength} characters`]
  const word = nameOf(schema) || [type ?? 'anything'].flat().join(' | ')
  return [format ? `${word} (${format})` : word, ...from, ...to, ...long].join(', ')
}
