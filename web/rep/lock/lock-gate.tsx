import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { LockScreen } from './lock-screen.tsx'
import { isOpen, lockOutOfSight, openLock, watchLock } from './lock-state.ts'
import { useLock } from './use-lock.ts'

/** What is behind the screen lock: shown where no PIN is set, or once it was entered. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const lock = useLock()
  const open = useSyncExternalStore(watchLock, isOpen)
  const [startedWithout, setStartedWithout] = useState(false)
  const known = lock !== undefined
  const set = lock?.set ?? false
  // A PIN that is set now does not lock whoever is setting it.
  useEffect(() => {
    if (known && !set) setStartedWithout(true)
    if (set && startedWithout) {
      openLock()
      setStartedWithout(false)
    }
  }, [known, set, startedWithout])
  const afterMs = lock?.afterMs ?? 0
  useEffect(() => (set ? lockOutOfSight(afterMs) : undefined), [set, afterMs])
  if (!known) return null
  return set && !open && !startedWithout ? <LockScreen /> : children
}
