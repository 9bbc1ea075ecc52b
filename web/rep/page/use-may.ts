import { allows, type Level, type Right } from '@latchkey/core/roles/rights'
import { useAccount } from '../store/use-store.ts'

/** U4: what the rep's role allowed when the server last spoke; the server judges again when an action is applied. */
export function useMay(): (right: Right, level: Level) => boolean {
  const account = useAccount()
  return (right, level) => allows(account?.rights ?? {}, right, level)
}
