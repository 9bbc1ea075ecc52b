import type { Resource } from './matches.ts'
import { type Kind, type Place, placeOf } from './place.ts'

export interface Projection {
  readonly attributes?: readonly string[] | undefined
  readonly excludedAttributes?: readonly string[] | undefined
}

/** RFC 7644 section 3.9: a resource with the attributes that were asked for, or without some; what is always returned stays. */
export function projected(
  kind: Kind,
  resource: Resource,
  { attributes, excludedAttributes }: Projection,
): Resource {
  if (attributes && attributes.length > 0) return only(kind, resource, places(kind, attributes))
  if (excludedAttributes && excludedAttributes.length > 0)
    return without(kind, resource, places(kind, excludedAttributes))
  return resource
}

// A name that is none of ours asks for nothing.
function places(kind: Kind, paths: readonly string[]): Place[] {
  return paths.map((path) => placeOf(kind, path)).filter((place) => place !== null && place !== 'not-kept')
}

function isAlways(kind: Kind, name: string): boolean {
  return kind.attributes.some((attribute) => attribute.name === name && attribute.returned === 'always')
}

function only(kind: Kind, resource: Resource, wanted: readonly Place[]): Resource {
  const shown: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(resource)) {
    if (isAlways(kind, name)) shown[name] = value
    else if (name === kind.extension?.schema)
      Object.assign(shown, wrapped(name, keep(value as Resource, inExtension(wanted))))
    else
      Object.assign(
        shown,
        keep(
          { [name]: value },
          wanted.filter(({ extension }) => !extension),
        ),
      )
  }
  return shown
}

function without(kind: Kind, resource: Resource, unwanted: readonly Place[]): Resource {
  const shown: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(resource)) {
    if (isAlways(kind, name)) shown[name] = value
    else if (name === kind.extension?.schema)
      Object.assign(shown, wrapped(name, drop(value as Resource, inExtension(unwanted))))
    else
      Object.assign(
        shown,
        drop(
          { [name]: value },
          unwanted.filter(({ extension }) => !extension),
        ),
      )
  }
  return shown
}

function inExtension(some: readonly Place[]): Place[] {
  return some.filter(({ extension }) => extension)
}

function wrapped(name: string, inner: Resource): Resource {
  return Object.keys(inner).length === 0 ? {} : { [name]: inner }
}

function keep(from: Resource, some: readonly Place[]): Resource {
  if (some.some(({ attribute }) => attribute === null)) return from
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(from)) {
    const here = some.filter(({ attribute }) => attribute?.name === name)
    if (here.some(({ sub }) => sub === null)) kept[name] = value
    else if (here.length > 0) {
      const subs = new Set(here.map(({ sub }) => sub?.name))
      kept[name] = parts(value, (sub) => subs.has(sub))
    }
  }
  return kept
}

function drop(from: Resource, some: readonly Place[]): Resource {
  if (some.some(({ attribute }) => attribute === null)) return {}
  const left: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(from)) {
    const here = some.filter(({ attribute }) => attribute?.name === name)
    if (here.some(({ sub }) => sub === null)) continue
    const subs = new Set(here.map(({ sub }) => sub?.name))
    left[name] = here.length === 0 ? value : parts(value, (sub) => !subs.has(sub))
  }
  return left
}

function parts(value: unknown, isShown: (sub: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => parts(one, isShown))
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => isShown(name)))
}
