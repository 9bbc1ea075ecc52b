import type { Instant } from '@latchkey/core/instant'
import { useEffect, useState } from 'react'
import type { ServerTime } from '../api/server-time.ts'

/** The server's time, looked at anew every so many milliseconds, for ends that are shown. */
export function useNow(time: ServerTime, everyMs: number): Instant {
  const [now, setNow] = useState(() => time.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(time.now()), everyMs)
    return () => clearInterval(timer)
  }, [time, everyMs])
  return now
}
