import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { LockCover } from './lock-cover.tsx'
import { isOpen, lockOutOfSight, watchLock } from './lock-state.ts'
import { useLock } from './use-lock.ts'

/**
 * What is behind the screen lock: shown where no PIN is set, or once it was entered. When it closes again, what was
 * shown stays beneath its cover, so that nothing typed is lost.
 */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const lock = useLock()
  const open = useSyncExternalStore(watchLock, isOpen)
  const [shown, setShown] = useState(false)
  const known = lock !== undefined
  const closed = known && lock.set && !open
  const afterMs = lock?.set ? lock.afterMs : null
  useEffect(() => {
    if (known && !closed) setShown(true)
  }, [known, closed])
  useEffect(() => (afterMs === null ? undefined : lockOutOfSight(afterMs)), [afterMs])
  if (!known) return null
  return (
    <>
      {(shown || !closed) && children}
      {closed && <LockCover />}
    </>
  )
}
