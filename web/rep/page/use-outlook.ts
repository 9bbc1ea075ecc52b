import { useAccount, useStanding } from '../store/use-store.ts'

/** When an action queued now goes out, as far as the device can tell. */
export type Outlook = 'now' | 'offline' | 'signed-out'

export function useOutlook(): Outlook {
  const { online } = useStanding()
  const account = useAccount()
  if (!online) return 'offline'
  return account?.signedOut ? 'signed-out' : 'now'
}
