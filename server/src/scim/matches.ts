import type { Operator, Test } from './filter.ts'
import type { Place } from './place.ts'
import { EXTENSION } from './schema.ts'

/** RFC 7643 section 3: a resource as JSON. */
export type Resource = { readonly [name: string]: unknown }

/** RFC 7644 section 3.4.2.2: whether a resource is what a filter asks for. */
export function matches(resource: unknown, test: Test): boolean {
  switch (test.op) {
    case 'and':
      return test.tests.every((inner) => matches(resource, inner))
    case 'or':
      return test.tests.some((inner) => matches(resource, inner))
    case 'not':
      return !matches(resource, test.test)
    case 'nothing':
      return test.holds
    case 'present':
      return valuesAt(resource, test.place).some(isThere)
    case 'has':
      return valuesAt(resource, test.place).some((value) => matches(value, test.test))
    case 'compare':
      return compares(valuesAt(resource, test.place), test)
  }
}

function compares(found: readonly unknown[], test: Extract<Test, { op: 'compare' }>): boolean {
  const { operator, value } = test
  const there = found.filter(isThere)
  if (value === null) return (operator === 'eq') === (there.length === 0)
  // What has no value is not identical with any.
  if (operator === 'ne') return !there.some((one) => holds('eq', comparable(one, test), value))
  return there.some((one) => holds(operator, comparable(one, test), value))
}

function comparable(
  value: unknown,
  { place, value: wanted }: Extract<Test, { op: 'compare' }>,
): string | number | boolean {
  if (typeof value === 'boolean') return value
  const text = String(value)
  if (typeof wanted === 'number') return Date.parse(text)
  return (place.sub ?? place.attribute)?.caseExact ? text : text.toLowerCase()
}

function holds(
  operator: Operator,
  value: string | number | boolean,
  wanted: string | number | boolean,
): boolean {
  switch (operator) {
    case 'eq':
      return value === wanted
    case 'ne':
      return value !== wanted
    case 'co':
      return String(value).includes(String(wanted))
    case 'sw':
      return String(value).startsWith(String(wanted))
    case 'ew':
      return String(value).endsWith(String(wanted))
    case 'gt':
      return value > wanted
    case 'lt':
      return value < wanted
    case 'ge':
      return value >= wanted
    case 'le':
      return value <= wanted
  }
}

function valuesAt(resource: unknown, { extension, attribute, sub }: Place): unknown[] {
  const within = extension ? read(resource, EXTENSION) : resource
  if (attribute === null && sub === null) return [within]
  // Inside brackets the resource is one value of the attribute.
  const top = attribute === null ? [resource] : several(read(within, attribute.name))
  return sub === null ? top : top.flatMap((value) => several(read(value, sub.name)))
}

function read(from: unknown, name: string): unknown {
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, name)) return undefined
  return (from as Resource)[name]
}

function several(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

function isThere(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false
  return typeof value !== 'object' || Object.keys(value).length > 0
}
