import type { MessageKey, MessageValues } from '../messages/catalogue.ts'
import { type FieldRefusal, Refusal } from '../refusal.ts'

type Checked =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly code: string
      readonly message: MessageKey
      readonly values?: MessageValues
    }

/** Gathers what is wrong with every field, so that one answer names them all and nothing typed is lost. */
export function fieldCollector() {
  const fields: FieldRefusal[] = []
  return {
    /** Notes the fault of a field, if it has one; answers the check itself. */
    note<C extends Checked>(field: string, check: C): C {
      if (!check.ok) {
        const { code, message, values } = check
        fields.push(values ? { field, code, message, values } : { field, code, message })
      }
      return check
    },
    add(field: string, code: string, message: MessageKey): void {
      fields.push({ field, code, message })
    },
    /** Refuses with `invalid-request` when any field was at fault. */
    refuseIfAny(): void {
      if (fields.length > 0) throw new Refusal('invalid-request', { fields })
    },
    get fields(): readonly FieldRefusal[] {
      return fields
    },
  }
}
export type FieldCollector = ReturnType<typeof fieldCollector>
