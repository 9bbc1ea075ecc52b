import { language } from '@latchkey/web/shared/words/use-words.ts'
import { isOnHomeScreen } from '../install/home-screen.ts'
import { readLock } from '../lock/pin.ts'
import { deviceNow } from '../store/clock.ts'
import { readKept } from '../store/kept.ts'
import { db } from '../store/open.ts'
import { readAccount, readQueue, readSettings } from '../store/read.ts'
import type { SyncStanding } from '../store/types.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { keptVersion } from './kept-version.ts'
import { lastFaults } from './last-faults.ts'

/** The diagnostics of this device as a text to share. */
export async function gatherDiagnostics(standing: SyncStanding): Promise<string> {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  return diagnosticsOf({
    version: await keptVersion(),
    userAgent: navigator.userAgent,
    screen: `${innerWidth}x${innerHeight} @${devicePixelRatio}`,
    standalone: isOnHomeScreen(),
    worker: navigator.serviceWorker?.controller?.state ?? 'none',
    language,
    settings: await readSettings(db),
    lock: await readLock(db),
    account: await readAccount(db),
    standing,
    queue: await readQueue(db),
    storage: { persisted: (await navigator.storage?.persisted?.()) ?? false, usage, quota },
    clockDifference: (await readKept(db, 'clockDifference')) ?? null,
    faults: lastFaults(),
    now: deviceNow(),
  })
}
