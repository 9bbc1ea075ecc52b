import type { RefusalCode } from '@latchkey/core/refusal'
import type { Door } from '../platform/http/door.ts'
import { statusOf } from '../platform/http/problem.ts'
import type { OperationText } from './operation-text.ts'

/** What an operation is, as far as it decides what may be refused. */
export interface Asked {
  readonly method: string
  readonly door: Door
  /** Whether it takes values in its address or query. */
  readonly values: boolean
  readonly pages: boolean
  readonly body: boolean
}

const anywhere: readonly RefusalCode[] = ['busy', 'wrong-host']
const factor: readonly RefusalCode[] = ['second-factor-required', 'second-factor-setup-required']

const atDoor: Readonly<Record<Door, readonly RefusalCode[]>> = {
  public: [],
  'sign-in': ['wrong-origin'],
  contact: ['not-signed-in', 'password-change-required', 'retailer-choice-required', 'not-with-a-key'],
  'contact-caged': ['not-signed-in', 'retailer-choice-required', 'not-with-a-key'],
  'contact-choosing': ['not-signed-in', 'password-change-required', 'not-with-a-key'],
  'contact-any': ['not-signed-in', 'not-with-a-key'],
  user: ['not-signed-in', 'key-refused', 'not-allowed', 'not-with-a-key', ...factor],
  'user-pending': ['not-signed-in', 'not-with-a-key', ...factor],
  rep: ['not-signed-in', 'device-revoked', 'not-allowed', 'not-with-a-key', ...factor],
  'rep-pending': ['not-signed-in', 'device-revoked', 'not-with-a-key', ...factor],
  app: ['not-signed-in', 'not-with-a-key', ...factor],
  'app-pending': ['not-signed-in', 'not-with-a-key', ...factor],
  machine: [],
  directory: ['key-refused'],
}

/** Every code an operation may be refused with: its own, its door's, and those of what it takes. */
export function refusalsOf(asked: Asked, text: Pick<OperationText, 'refusals'> | null): RefusalCode[] {
  const changes = asked.method !== 'get'
  const codes = new Set<RefusalCode>([
    ...anywhere,
    ...atDoor[asked.door],
    ...(changes ? (['wrong-origin', 'disk-full'] as const) : []),
    ...(asked.values || asked.body
      ? (['invalid-request', 'malformed-request', 'unknown-field'] as const)
      : []),
    ...(asked.pages ? (['cursor-unreadable'] as const) : []),
    ...(changes ? (['malformed-request', 'too-large', 'unsupported-media-type'] as const) : []),
    ...(text?.refusals ?? []),
  ])
  return [...codes].sort()
}

export function byStatus(codes: readonly RefusalCode[]): ReadonlyMap<number, readonly RefusalCode[]> {
  return new Map([...Map.groupBy(codes, (code) => statusOf[code])].sort(([a], [b]) => a - b))
}
