import { useEffect, useState } from 'react'
import { db } from '../store/open.ts'
import { readStorageFault } from '../store/storage-fault.ts'

/** Why nothing can be kept on this device; null where it can, and until that is known. */
export function useStorageFault(): unknown {
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    readStorageFault(db).then(setFault, setFault)
  }, [])
  return fault
}
