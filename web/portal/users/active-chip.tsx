import { StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { api } from '../api/api.ts'

/** Whether a role or territory is in use, in shape and word. */
export function ActiveChip({ active }: { readonly active: boolean }) {
  return <StateChip state={{ code: active ? 'active' : 'inactive' }} now={api.time.now()} />
}
