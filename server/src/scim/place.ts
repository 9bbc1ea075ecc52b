import {
  type Attribute,
  commonAttributes,
  EXTENSION,
  extensionAttributes,
  GROUP,
  groupAttributes,
  notKept,
  USER,
  userAttributes,
} from './schema.ts'

/** Where a path leads: an attribute in the resource or its extension, or nowhere that is kept here. */
export interface Place {
  readonly extension: boolean
  /** Null for the extension as a whole. */
  readonly attribute: Attribute | null
  readonly sub: Attribute | null
}

/** A kind of resource, by which paths are read. */
export interface Kind {
  readonly schema: string
  readonly attributes: readonly Attribute[]
  readonly extension: { readonly schema: string; readonly attributes: readonly Attribute[] } | null
}

export const userKind: Kind = {
  schema: USER,
  attributes: [...commonAttributes, ...userAttributes],
  extension: { schema: EXTENSION, attributes: extensionAttributes },
}

export const groupKind: Kind = {
  schema: GROUP,
  attributes: [...commonAttributes, ...groupAttributes],
  extension: null,
}

/**
 * RFC 7644 section 3.10: an attribute by its name, in any case, with or without its schema. `not-kept` is one of the
 * standard's that is not kept here, or one of another schema; null is no attribute at all.
 */
export function placeOf(kind: Kind, path: string): Place | 'not-kept' | null {
  const lower = path.toLowerCase()
  const within = (schema: string) => lower.startsWith(`${schema.toLowerCase()}:`)
  const { extension } = kind
  if (extension && lower === extension.schema.toLowerCase())
    return { extension: true, attribute: null, sub: null }
  if (extension && within(extension.schema))
    return inSchema(extension.attributes, lower.slice(extension.schema.length + 1), true)
  if (within(kind.schema)) return inSchema(kind.attributes, lower.slice(kind.schema.length + 1), false)
  if (lower.startsWith('urn:')) return 'not-kept'
  return inSchema(kind.attributes, lower, false)
}

function inSchema(
  attributes: readonly Attribute[],
  lower: string,
  extension: boolean,
): ReturnType<typeof placeOf> {
  const [name = '', subName, ...more] = lower.split('.')
  if (more.length > 0) return null
  if (!extension && (notKept.has(name) || notKept.has(lower))) return 'not-kept'
  const attribute = named(attributes, name)
  if (!attribute) return null
  if (subName === undefined) return { extension, attribute, sub: null }
  const sub = named(attribute.subAttributes ?? [], subName)
  return sub ? { extension, attribute, sub } : null
}

export function named(attributes: readonly Attribute[], lower: string): Attribute | null {
  return attributes.find(({ name }) => name.toLowerCase() === lower.toLowerCase()) ?? null
}
