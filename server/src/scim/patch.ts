import { Refusal } from '@latchkey/core/refusal'
import { canonicalValue, type Draft, element, homeOf, isObject, put, single } from './canonical.ts'
import { readValueFilter, type Test } from './filter.ts'
import { matches } from './matches.ts'
import { type Kind, named, type Place, placeOf } from './place.ts'
import type { Attribute } from './schema.ts'

export interface Operation {
  readonly op: 'add' | 'replace' | 'remove'
  readonly path?: string | undefined
  readonly value?: unknown
}

/**
 * RFC 7644 section 3.5.2: what a resource is after these operations, in their order. Every path is looked up in the schema
 * before anything is written, so none leads elsewhere. Paths of what the standard knows and users here do not have are
 * passed over.
 */
export function patched(kind: Kind, before: Draft, operations: readonly Operation[]): Draft {
  const draft = structuredClone(before)
  for (const operation of operations) apply(kind, draft, operation)
  return draft
}

function apply(kind: Kind, draft: Draft, { op, path, value }: Operation): void {
  if (path === undefined || path === '') {
    if (op === 'remove') throw new Refusal('scim-no-target', { values: { path: '' } })
    if (!isObject(value))
      throw new Refusal('scim-syntax', { values: { reason: 'without a path the value is an object' } })
    assertNoPassword(Object.keys(value))
    for (const [name, inner] of Object.entries(value)) {
      const within = placeOf(kind, name)
      if (within === null) throw new Refusal('scim-path', { values: { path: name.slice(0, 200) } })
      // What only we write comes back with what was read.
      if (within === 'not-kept' || within.attribute?.mutability === 'readOnly') continue
      if (within.attribute) write(kind, draft, op, { place: within, filter: null, path: name }, inner)
      else writeExtension(kind, draft, op, name, inner)
    }
    return
  }
  assertNoPassword([path])
  const target = readPath(kind, path)
  if (target === 'not-kept') return
  if (target.place.attribute === null) writeExtension(kind, draft, op, path, value)
  else write(kind, draft, op, target, value)
}

function writeExtension(kind: Kind, draft: Draft, op: Operation['op'], path: string, value: unknown): void {
  if (op === 'remove') throw new Refusal('scim-read-only', { values: { attribute: path.slice(0, 200) } })
  if (!isObject(value)) throw new Refusal('scim-value', { values: { reason: `${path} is an object` } })
  for (const [name, inner] of Object.entries(value))
    apply(kind, draft, { op, path: `${path}:${name}`, value: inner })
}

interface Target {
  readonly place: Place
  readonly filter: Test | null
  readonly path: string
}

const PATH = /^([^[\]]+)(?:\[(.*)\](?:\.([\w$-]+))?)?$/s

function readPath(kind: Kind, path: string): Target | 'not-kept' {
  const unknown = () => new Refusal('scim-path', { values: { path: path.slice(0, 200) } })
  if (path.length > 1000) throw unknown()
  const [, name = '', filterText, subName] = PATH.exec(path) ?? []
  const place = placeOf(kind, name.trim())
  if (place === 'not-kept') return place
  if (place === null) throw unknown()
  if (filterText === undefined) return { place, filter: null, path }
  const { attribute } = place
  if (!attribute?.multiValued || !attribute.subAttributes || place.sub) throw unknown()
  const filter = readValueFilter(kind, place, filterText)
  if (subName === undefined) return { place, filter, path }
  const sub = named(attribute.subAttributes, subName)
  if (!sub) throw unknown()
  return { place: { ...place, sub }, filter, path }
}

function write(kind: Kind, draft: Draft, op: Operation['op'], target: Target, value: unknown): void {
  const { place, filter, path } = target
  const attribute = place.attribute as Attribute
  if (value === undefined && op !== 'remove')
    throw new Refusal('scim-value', { values: { reason: `${path} comes without a value` } })
  // RFC 7644 section 3.5.2 refuses it; directories send such attributes by habit, so those that only mirror others are passed over.
  if (attribute.mutability === 'readOnly' || place.sub?.mutability === 'readOnly') {
    if (mirrors.has(attribute.name)) return
    throw new Refusal('scim-read-only', { values: { attribute: attribute.name } })
  }
  const home = homeOf(kind, draft, place)
  if (op === 'remove') remove(home, attribute, target, value)
  else if (filter) change(home, attribute, target, op, value)
  else if (op === 'add' && attribute.multiValued && !place.sub) add(home, attribute, value)
  else if (place.sub === null && attribute.subAttributes && !attribute.multiValued)
    merge(home, attribute, value)
  else if (place.sub && attribute.multiValued) changeAll(home, attribute, place.sub, value)
  else put(kind, draft, place, value)
}

const mirrors: ReadonlySet<string> = new Set([
  'displayName',
  'emails',
  'groups',
  'name',
  'phoneNumbers',
  'roles',
  'territories',
])

/** `add` on a list leaves what is there; a new primary value is the only one (section 3.5.2.1). */
function add(home: Draft, attribute: Attribute, value: unknown): void {
  const added = (canonicalValue(attribute, value) ?? []) as Draft[]
  const isNewPrimary = added.some(({ primary }) => primary === true)
  const kept = valuesOf(home, attribute).map((one) => (isNewPrimary ? { ...one, primary: false } : one))
  const anew = added.filter((one) => !kept.some((other) => other.value === one.value))
  for (const one of added) {
    const known = kept.find((other) => other.value === one.value)
    if (known) Object.assign(known, one)
  }
  store(home, attribute, [...kept, ...anew])
}

function merge(home: Draft, attribute: Attribute, value: unknown): void {
  const given = single(attribute, value)
  const before = isObject(home[attribute.name]) ? home[attribute.name] : {}
  home[attribute.name] = { ...(before as Draft), ...((given ?? {}) as Draft) }
}

/** A path without brackets to a part of a list's values writes it in all of them, or in a first one. */
function changeAll(home: Draft, attribute: Attribute, sub: Attribute, value: unknown): void {
  const before = valuesOf(home, attribute)
  const written = single(sub, value)
  store(
    home,
    attribute,
    (before.length === 0 ? [{}] : before).map((one) => withPart(one, sub.name, written)),
  )
}

/** The values a filter finds; where there is none, one that the filter would find is made, as directories expect. */
function change(
  home: Draft,
  attribute: Attribute,
  { place, filter, path }: Target,
  op: 'add' | 'replace',
  value: unknown,
): void {
  const test = filter as Test
  const before = valuesOf(home, attribute)
  const isMeant = (one: Draft) => matches(one, test)
  const write = (one: Draft) =>
    place.sub
      ? withPart(one, place.sub.name, single(place.sub, value))
      : { ...(op === 'add' ? one : {}), ...((element(attribute, value) ?? {}) as Draft) }
  if (before.some(isMeant)) {
    const written = before.map((one) => (isMeant(one) ? write(one) : one))
    store(home, attribute, written)
    return
  }
  const made = madeBy(test)
  if (!made) throw new Refusal('scim-no-target', { values: { path: path.slice(0, 200) } })
  store(home, attribute, [...before, write(made)])
}

/** What `type eq "work"` or `primary eq true` describes; null for other filters. */
function madeBy(test: Test): Draft | null {
  if (test.op !== 'compare' || test.operator !== 'eq' || !test.place.sub || test.value === null) return null
  return { [test.place.sub.name]: test.value }
}

function remove(home: Draft, attribute: Attribute, { place, filter, path }: Target, value: unknown): void {
  if (attribute.required || (place.sub?.required && !attribute.multiValued))
    throw new Refusal('scim-read-only', { values: { attribute: path.slice(0, 200) } })
  if (!filter && place.sub) {
    if (attribute.multiValued) delete home[attribute.name]
    else if (isObject(home[attribute.name])) delete (home[attribute.name] as Draft)[place.sub.name]
    return
  }
  if (!attribute.multiValued) {
    delete home[attribute.name]
    return
  }
  const before = valuesOf(home, attribute)
  // Microsoft Entra ID names what goes in `value` in place of a filter.
  const named =
    value === undefined || value === null ? null : ((canonicalValue(attribute, value) ?? []) as Draft[])
  const goes = (one: Draft) =>
    filter ? matches(one, filter) : named === null || named.some((other) => other.value === one.value)
  const sub = filter && place.sub && !place.sub.required ? place.sub : null
  store(
    home,
    attribute,
    sub
      ? before.map((one) => (goes(one) ? withPart(one, sub.name, null) : one))
      : before.filter((one) => !goes(one)),
  )
}

function valuesOf(home: Draft, attribute: Attribute): Draft[] {
  const value = home[attribute.name]
  return Array.isArray(value) ? (value as Draft[]) : []
}

function store(home: Draft, attribute: Attribute, values: readonly Draft[]): void {
  if (values.length === 0) delete home[attribute.name]
  else home[attribute.name] = values
}

function withPart(one: Draft, name: string, value: unknown): Draft {
  const { [name]: _, ...rest } = one
  return value === null ? rest : { ...rest, [name]: value }
}

/** U7: nobody ever sets another's password, and a directory that tries hears so. */
export function assertNoPassword(paths: readonly string[]): void {
  if (paths.some((path) => /(^|:)password$/i.test(path.trim())))
    throw new Refusal('scim-read-only', { values: { attribute: 'password' } })
}
