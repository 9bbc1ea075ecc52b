import type { Test } from './filter.ts'

/** What the database can judge of a filter. */
export type Condition =
  | {
      readonly column: 'id' | 'username_key' | 'external_id'
      readonly operator: 'eq' | 'sw' | 'co'
      readonly text: string
    }
  | {
      readonly column: 'created_at' | 'updated_at'
      readonly operator: 'eq' | 'gt' | 'ge' | 'lt' | 'le'
      readonly at: number
    }
  | { readonly column: 'active'; readonly active: boolean }

export interface Narrowed {
  /** All of them hold for every user the filter finds. */
  readonly conditions: readonly Condition[]
  /** They are the whole filter: what the database finds needs no second look. */
  readonly whole: boolean
}

/** What of a filter goes into the statement: its parts that all must hold, as far as a column says the same. */
export function narrowed(test: Test): Narrowed {
  const parts = test.op === 'and' ? test.tests.map(narrowed) : [single(test)]
  return {
    conditions: parts.flatMap(({ conditions }) => conditions),
    whole: parts.every(({ whole }) => whole),
  }
}

const columns = {
  id: 'id',
  userName: 'username_key',
  'emails.value': 'username_key',
  externalId: 'external_id',
  active: 'active',
  'meta.created': 'created_at',
  'meta.lastModified': 'updated_at',
} as const

function single(test: Test): Narrowed {
  const condition = test.op === 'compare' ? conditionOf(test) : null
  if (!condition) return { conditions: [], whole: false }
  // Case counts in a directory's id, and the two databases differ in how they match a part of one.
  const loose = condition.column === 'external_id' && condition.operator !== 'eq'
  return { conditions: [condition], whole: !loose }
}

function conditionOf({ place, operator, value }: Extract<Test, { op: 'compare' }>): Condition | null {
  if (place.extension || !place.attribute) return null
  const path = place.sub ? `${place.attribute.name}.${place.sub.name}` : place.attribute.name
  const column = Object.hasOwn(columns, path) ? columns[path as keyof typeof columns] : null
  if (column === 'active')
    return typeof value === 'boolean' ? { column, active: (operator === 'eq') === value } : null
  if (column === 'created_at' || column === 'updated_at') {
    const isOrder =
      operator === 'eq' || operator === 'gt' || operator === 'ge' || operator === 'lt' || operator === 'le'
    return typeof value === 'number' && isOrder ? { column, operator, at: value } : null
  }
  const isMatch = operator === 'eq' || operator === 'sw' || operator === 'co'
  return column && typeof value === 'string' && isMatch ? { column, operator, text: value } : null
}
