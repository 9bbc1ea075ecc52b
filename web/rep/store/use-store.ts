import { liveQuery } from 'dexie'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { RepDatabase } from './database.ts'
import { firstSettings } from './kept.ts'
import { db, searchIndex, teller } from './open.ts'
import { watchPhase } from './phase.ts'
import {
  readAccount,
  readContact,
  readContactsOf,
  readEnded,
  readQueue,
  readRetailer,
  readSettings,
  readStanding,
  type StandingOnDisk,
} from './read.ts'
import type { Found } from './search-index.ts'
import type {
  Account,
  ContactShown,
  QueuedAction,
  RepSettings,
  RetailerShown,
  SyncStanding,
} from './types.ts'

type Reader<T> = (database: RepDatabase, id: string) => Promise<T>

/** What a reader finds, again with each change of what it read, also one made by another tab. */
function useLive<T>(reader: Reader<T>, id = ''): T | undefined {
  const [held, hold] = useState<{ readonly of: string; readonly found: T }>()
  useEffect(() => {
    const watch = liveQuery(() => reader(db, id)).subscribe({
      next: (found) => hold({ of: id, found }),
      error: reportError,
    })
    return () => watch.unsubscribe()
  }, [reader, id])
  return held?.of === id ? held.found : undefined
}

/** O1: retailers by name, account number, town and contacts' names; all of them where nothing is looked for. */
export function useRetailers(search: string): Found | undefined {
  const index = searchIndex()
  const version = useSyncExternalStore(index.subscribe, index.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the index has changed
  return useMemo(() => index.search(search), [index, version, search])
}

export function useRetailer(id: string): RetailerShown | null | undefined {
  return useLive(readRetailer, id)
}

export function useContactsOf(retailerId: string): readonly ContactShown[] | undefined {
  return useLive(readContactsOf, retailerId)
}

export function useContact(id: string): ContactShown | null | undefined {
  return useLive(readContact, id)
}

export function useQueue(): readonly QueuedAction[] | undefined {
  return useLive(readQueue)
}

export function useAccount(): Account | null | undefined {
  return useLive(readAccount)
}

export function useRepSettings(): RepSettings {
  return useLive(readSettings) ?? firstSettings
}

/** O6: why nothing is left on this device, for the sign-in screen. */
export function useEnded(): 'device-revoked' | null | undefined {
  return useLive(readEnded)
}

const phase = watchPhase(teller)
const noCounts = { retailers: 0, contacts: 0 }
/** What was read last, so that a screen that is opened does not begin at nothing. */
let latest: StandingOnDisk | undefined

/** O5. */
export function useStanding(): SyncStanding {
  const read = useLive(readStanding)
  useEffect(() => {
    latest = read ?? latest
  }, [read])
  const onDisk = read ?? latest
  const now = useSyncExternalStore(phase.subscribe, phase.now)
  const connected = useSyncExternalStore(watchConnection, () => navigator.onLine)
  return {
    ...now,
    known: onDisk !== undefined,
    online: connected && (onDisk?.reachable ?? true),
    lastSyncAt: onDisk?.lastSyncAt ?? null,
    fault: onDisk?.fault ?? null,
    pendingFactor: onDisk?.pendingFactor ?? null,
    counts: onDisk?.counts ?? noCounts,
    queued: onDisk?.queued ?? 0,
    refused: onDisk?.refused ?? 0,
  }
}

function watchConnection(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
