import type { StoredEvent } from './store.ts'

/** Whose values leave the trail: everything that is his, and his values wherever else they stand. */
export interface ErasedPerson {
  /** His id, and those of his letters. */
  readonly ids: ReadonlySet<string>
  /** His values in lower case. Addresses and full names are found within a text, all others are looked for whole. */
  readonly values: readonly string[]
}

/** What stands where a value stood. */
export const BLANK = '…'

/** Of an event about himself these stay, as in others' events: they say what happened and nothing of who he was. */
const plainKeys: ReadonlySet<string> = new Set([
  'reason',
  'kind',
  'origin',
  'purpose',
  'trigger',
  'type',
  'role',
  'face',
  'method',
  'secondFactor',
  'how',
  'module',
  'level',
  'right',
  'expiresAt',
  'letterId',
  'deviceId',
  'factorId',
  'inviteId',
  'retailerId',
  'territoryIds',
  'language',
])

/** The event without what it says of him, or null where it says nothing of him. */
export function blankEvent(event: StoredEvent, person: ErasedPerson): StoredEvent | null {
  const isHis = person.ids.has(event.target_id ?? '')
  const byHim = person.ids.has(event.actor_id ?? '')
  // Whoever acted under an id of his own keeps his name, also where it is the same.
  const named = event.actor_id === null && event.actor_name !== null && hasValue(event.actor_name, person)
  const within = event.detail !== null && mayHaveValue(event.detail, person)
  if (!isHis && !byHim && !named && !within) return null
  // Whoever acts on him from the office keeps his own name and address.
  const fromHim = byHim || (isHis && event.actor_kind !== 'user' && event.actor_kind !== 'command')
  return {
    ...event,
    actor_name: fromHim || named ? null : event.actor_name,
    ip: fromHim ? null : event.ip,
    detail: event.detail === null ? null : JSON.stringify(blanked(JSON.parse(event.detail), person, isHis)),
  }
}

function blanked(value: unknown, person: ErasedPerson, isHis: boolean, key = ''): unknown {
  if (typeof value === 'string') {
    if (value === '') return value
    const isPlain = plainKeys.has(key)
    // Of others' events a level stays "write", though someone was called that.
    const has = isPlain && !isHis ? hasWideValue(value, person) : hasValue(value, person)
    return has || (isHis && !isPlain) ? BLANK : value
  }
  if (Array.isArray(value)) return value.map((one) => blanked(one, person, isHis, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, blanked(one, person, isHis, name)]),
  )
}

function hasValue(text: string, { values }: ErasedPerson): boolean {
  const lower = text.toLowerCase()
  return values.some((value) => (isWide(value) ? lower.includes(value) : lower === value))
}

function hasWideValue(text: string, { values }: ErasedPerson): boolean {
  const lower = text.toLowerCase()
  return values.some((value) => isWide(value) && lower.includes(value))
}

/** Of a text of JSON: whether one of its strings may have a value. */
function mayHaveValue(json: string, { values }: ErasedPerson): boolean {
  const lower = json.toLowerCase()
  return values.some((value) => {
    const written = JSON.stringify(value)
    return lower.includes(isWide(value) ? written.slice(1, -1) : written)
  })
}

/** "ab" stands in many words, and an address or a full name only where it is meant. */
function isWide(value: string): boolean {
  return value.length > 5 && /[@ ]/.test(value)
}
