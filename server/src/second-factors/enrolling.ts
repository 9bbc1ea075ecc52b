import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { checkText } from '@latchkey/core/contacts/names'
import { Refusal } from '@latchkey/core/refusal'
import { fieldCollector } from '@latchkey/core/wire/fields'
import type { UserSession } from '../sessions/index.ts'

const NAME_MAX = 60

/** Who enrols: the session as its door found it, and its caller. */
export interface Enrolling {
  readonly caller: Caller<UserActor>
  readonly session: UserSession
}

/** A factor's name as typed, or the kind's own word; without one a name is needed. Refuses `invalid-request` naming the field. */
export function factorName(typed: string | undefined, fallback: string | null): string {
  const faults = fieldCollector()
  const name = faults.note('name', checkText(typed ?? '', { max: NAME_MAX, required: fallback === null }))
  faults.refuseIfAny()
  return (name.ok && name.text) || (fallback ?? '')
}

export function wrongCode(code: 'second-factor-refused' | 'mailed-code-refused'): Refusal {
  return new Refusal(code, { fields: [{ field: 'code', code, message: code }] })
}
