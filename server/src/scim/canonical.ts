import { Refusal } from '@latchkey/core/refusal'
import { type Kind, named, type Place, placeOf } from './place.ts'
import type { Attribute } from './schema.ts'

/** A resource while it is put together. */
export interface Draft {
  [name: string]: unknown
}

/**
 * A body as our own schema writes it: names in their own case, dotted names and names with their schema taken apart (what
 * Microsoft Entra ID sends), "True" and "False" as what they mean, null as "none". What is not kept here, and what nobody
 * but us writes, is left out (RFC 7644 section 3.3); every other fault is `scim-value`.
 */
export function canonical(kind: Kind, body: unknown): Draft {
  const draft: Draft = {}
  if (!isObject(body)) throw wrong('a resource is an object')
  for (const [path, value] of Object.entries(body)) {
    const place = placeOf(kind, path)
    if (place === null || place === 'not-kept') continue
    if (place.attribute === null) {
      if (value === null) continue
      if (!isObject(value)) throw wrong(`${path} is an object`)
      for (const [name, inner] of Object.entries(value)) {
        const within = placeOf(kind, `${path}:${name}`)
        if (within !== null && within !== 'not-kept') put(kind, draft, within, inner)
      }
    } else put(kind, draft, place, value)
  }
  return draft
}

/** Writes a value where it belongs, in its canonical form; null takes it away. */
export function put(kind: Kind, draft: Draft, place: Place, value: unknown): void {
  const { attribute, sub } = place
  if (!attribute || attribute.mutability === 'readOnly') return
  const home = homeOf(kind, draft, place)
  if (sub === null) {
    const written = canonicalValue(attribute, value)
    if (written === null) delete home[attribute.name]
    else home[attribute.name] = written
    return
  }
  if (sub.mutability === 'readOnly') return
  const before = home[attribute.name]
  // A part of a list's values is a list of one.
  const target = attribute.multiValued
    ? ((Array.isArray(before) ? before[0] : undefined) ?? {})
    : isObject(before)
      ? before
      : {}
  const written = single(sub, value)
  if (written === null) delete (target as Draft)[sub.name]
  else (target as Draft)[sub.name] = written
  home[attribute.name] = attribute.multiValued ? [target] : target
}

/** The object an attribute stands in: the resource itself or its extension. */
export function homeOf(kind: Kind, draft: Draft, { extension }: Pick<Place, 'extension'>): Draft {
  if (!extension || !kind.extension) return draft
  const { schema } = kind.extension
  const home = draft[schema]
  if (isObject(home)) return home
  const made: Draft = {}
  draft[schema] = made
  return made
}

/** A value of an attribute in its canonical form; null where there is none. */
export function canonicalValue(attribute: Attribute, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (!attribute.multiValued) return single(attribute, value)
  const list = Array.isArray(value) ? value : [value]
  if (list.length > 1000) throw wrong(`${attribute.name} has more than 1000 values`)
  const written = list.map((one) => element(attribute, one)).filter((one) => one !== null)
  return written.length === 0 ? null : written
}

/** One value of a multi-valued attribute; a bare text stands for its `value`. */
export function element(attribute: Attribute, value: unknown): unknown {
  if (value === null) return null
  return single(attribute, typeof value === 'string' && attribute.subAttributes ? { value } : value)
}

export function single(attribute: Attribute, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (attribute.subAttributes) {
    if (!isObject(value)) throw wrong(`${attribute.name} is an object`)
    const written: Draft = {}
    for (const [name, inner] of Object.entries(value)) {
      const sub = named(attribute.subAttributes, name)
      if (!sub || sub.mutability === 'readOnly') continue
      const part = single(sub, inner)
      if (part !== null) written[sub.name] = part
    }
    return Object.keys(written).length === 0 ? null : written
  }
  if (attribute.type === 'boolean') return flagOf(attribute.name, value)
  if (typeof value !== 'string') throw wrong(`${attribute.name} is a text`)
  return value === '' ? null : value
}

function flagOf(name: string, value: unknown): boolean {
  const word = typeof value === 'string' ? value.toLowerCase() : value
  if (word === true || word === 'true') return true
  if (word === false || word === 'false') return false
  throw wrong(`${name} is true or false`)
}

export function isObject(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function wrong(reason: string): Refusal {
  return new Refusal('scim-value', { values: { reason: reason.slice(0, 300) } })
}
