import { Refusal } from '@latchkey/core/refusal'
import { type Filter, parse } from 'scim2-parse-filter'
import { type Kind, named, type Place, placeOf } from './place.ts'

export type Value = string | boolean | null
export type Operator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'lt' | 'ge' | 'le'

/** A filter (RFC 7644 section 3.4.2.2) whose every attribute is one of ours. `nothing` asks for one that is not kept here. */
export type Test =
  | { readonly op: 'and' | 'or'; readonly tests: readonly Test[] }
  | { readonly op: 'not'; readonly test: Test }
  | { readonly op: 'nothing'; readonly holds: boolean }
  | { readonly op: 'present'; readonly place: Place }
  | { readonly op: 'has'; readonly place: Place; readonly test: Test }
  | {
      readonly op: 'compare'
      readonly place: Place
      readonly operator: Operator
      /** In lower case where case does not matter; milliseconds for instants. */
      readonly value: Value | number
    }

/** P70: what one filter may cost. */
export const FILTER_LIMITS = { length: 2000, tests: 50, depth: 10 } as const

/** Reads a filter over a kind of resource; refuses `scim-filter` for what it cannot read, does not know or will not do. */
export function readFilter(kind: Kind, text: string): Test {
  return resolve(parsed(text), { kind, outer: null, depth: 0, left: { tests: FILTER_LIMITS.tests } })
}

/** The same for what stands in the brackets of a path: over the parts of one attribute. */
export function readValueFilter(kind: Kind, outer: Place, text: string): Test {
  return resolve(parsed(text), { kind, outer, depth: 0, left: { tests: FILTER_LIMITS.tests } })
}

const QUOTED = /"(?:[^"\\]|\\.)*"/g

/**
 * The library reads the grammar and is never shown a quoted text: its own reading of those takes exponential time on some
 * and changes what is escaped.
 */
function parsed(text: string): Filter {
  if (text.length > FILTER_LIMITS.length)
    throw refused(`it is longer than ${FILTER_LIMITS.length} characters`)
  const texts: string[] = []
  const bare = text.replace(QUOTED, (quoted) => {
    texts.push(unquoted(quoted))
    return `"${texts.length - 1}"`
  })
  if (bare.replace(/"\d+"/g, '').includes('"')) throw refused('a quotation mark is left open')
  if ((bare.match(/[[(]|\bnot\b/gi) ?? []).length > FILTER_LIMITS.tests)
    throw refused('it is nested too deeply')
  try {
    return withTexts(parse(bare), texts)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refused('it does not follow RFC 7644 section 3.4.2.2')
  }
}

function unquoted(quoted: string): string {
  try {
    return JSON.parse(quoted) as string
  } catch {
    throw refused('a quoted text is not JSON')
  }
}

function withTexts(filter: Filter, texts: readonly string[]): Filter {
  switch (filter.op) {
    case 'and':
    case 'or':
      return { ...filter, filters: filter.filters.map((inner) => withTexts(inner, texts)) }
    case 'not':
      return { ...filter, filter: withTexts(filter.filter, texts) }
    case '[]':
      return { ...filter, valFilter: withTexts(filter.valFilter, texts) }
    case 'pr':
      return filter
    default:
      return typeof filter.compValue === 'string'
        ? { ...filter, compValue: texts[Number(filter.compValue)] ?? '' }
        : filter
  }
}

interface Around {
  readonly kind: Kind
  /** The attribute whose parts the names are, inside brackets. */
  readonly outer: Place | null
  readonly depth: number
  readonly left: { tests: number }
}

function resolve(filter: Filter, around: Around): Test {
  if (around.depth > FILTER_LIMITS.depth) throw refused('it is nested too deeply')
  around.left.tests -= 1
  if (around.left.tests < 0) throw refused(`it has more than ${FILTER_LIMITS.tests} parts`)
  const deeper = { ...around, depth: around.depth + 1 }
  switch (filter.op) {
    case 'and':
    case 'or':
      return { op: filter.op, tests: filter.filters.map((inner) => resolve(inner, deeper)) }
    case 'not':
      return { op: 'not', test: resolve(filter.filter, deeper) }
    case '[]': {
      const place = placed(filter.attrPath, around)
      if (place === 'not-kept') return { op: 'nothing', holds: false }
      if (!place.attribute?.subAttributes || place.sub) throw refused(`${filter.attrPath} has no parts`)
      return { op: 'has', place, test: resolve(filter.valFilter, { ...deeper, outer: place }) }
    }
    case 'pr': {
      const place = placed(filter.attrPath, around)
      return place === 'not-kept' ? { op: 'nothing', holds: false } : { op: 'present', place }
    }
    default: {
      const place = placed(filter.attrPath, around)
      if (place === 'not-kept')
        return { op: 'nothing', holds: (filter.op === 'ne') !== (filter.compValue === null) }
      return {
        op: 'compare',
        operator: filter.op,
        ...comparison(filter.op, filter.attrPath, place, filter.compValue),
      }
    }
  }
}

function placed(path: string, { kind, outer }: Around): Place | 'not-kept' {
  // Nobody learns by asking whether a password begins with something (A6).
  if (/(^|[.:])password/i.test(path)) throw refused('passwords cannot be asked for')
  if (outer) {
    const sub = named(outer.attribute?.subAttributes ?? [], path)
    if (!sub) throw refused(`${path} is no part of ${outer.attribute?.name}`)
    return { extension: outer.extension, attribute: null, sub }
  }
  const place = placeOf(kind, path)
  if (place === null) throw refused(`there is no attribute ${path}`)
  return place
}

function comparison(operator: Operator, path: string, place: Place, value: string | number | boolean | null) {
  if (value === null) {
    if (operator !== 'eq' && operator !== 'ne') throw refused(`${operator} takes a value`)
    return { place, value }
  }
  const valued = withValue(place)
  const compared = valued.sub ?? valued.attribute
  if (!compared || compared.type === 'complex') throw refused(`${path} has parts; name one of them`)
  if (compared.type === 'boolean') return { place: valued, value: flag(operator, path, value) }
  if (typeof value !== 'string') throw refused(`${path} is compared with a text`)
  if (compared.type === 'dateTime') return { place: valued, value: instantOf(operator, path, value) }
  return { place: valued, value: compared.caseExact ? value : value.toLowerCase() }
}

// RFC 7644: a multi-valued attribute alone stands for its values.
function withValue(place: Place): Place {
  if (place.sub || !place.attribute?.multiValued) return place
  return { ...place, sub: named(place.attribute.subAttributes ?? [], 'value') }
}

function flag(operator: Operator, path: string, value: string | number | boolean): boolean {
  if (operator !== 'eq' && operator !== 'ne') throw refused(`${path} is true or false and has no order`)
  if (typeof value === 'boolean') return value
  const word = String(value).toLowerCase()
  if (word !== 'true' && word !== 'false') throw refused(`${path} is true or false`)
  return word === 'true'
}

function instantOf(operator: Operator, path: string, value: string): number {
  if (operator === 'co' || operator === 'sw' || operator === 'ew') throw refused(`${path} is an instant`)
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(at)) throw refused(`${path} is compared with an instant`)
  return at
}

function refused(reason: string): Refusal {
  return new Refusal('scim-filter', { values: { reason: reason.slice(0, 300) } })
}
