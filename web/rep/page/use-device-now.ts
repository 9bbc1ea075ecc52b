import { type Instant, instant } from '@latchkey/core/instant'
import { useEffect, useState } from 'react'
import { deviceNow } from '../store/clock.ts'

/** The device's time, looked at anew every so many milliseconds, for the age of what is shown. */
export function useDeviceNow(everyMs = 30_000): Instant {
  const [now, setNow] = useState(() => instant(deviceNow()))
  useEffect(() => {
    const timer = setInterval(() => setNow(instant(deviceNow())), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
