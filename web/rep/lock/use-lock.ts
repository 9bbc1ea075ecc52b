import { liveQuery } from 'dexie'
import { useEffect, useState } from 'react'
import { db } from '../store/open.ts'
import { type Lock, readLock } from './pin.ts'

/** The screen lock as it stands on the disk; undefined until that was read. */
export function useLock(): Lock | undefined {
  const [lock, setLock] = useState<Lock>()
  useEffect(() => {
    const watch = liveQuery(() => readLock(db)).subscribe({ next: setLock, error: reportError })
    return () => watch.unsubscribe()
  }, [])
  return lock
}
