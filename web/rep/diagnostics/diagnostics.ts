import type { Lock } from '../lock/pin.ts'
import type { Account, QueuedAction, RepSettings, SyncStanding } from '../store/types.ts'

/** What the diagnostics are made of. Nothing else of the device's database is looked at. */
export interface Seen {
  readonly version: string | null
  readonly userAgent: string
  readonly screen: string
  readonly standalone: boolean
  readonly worker: string
  readonly language: string
  readonly settings: RepSettings
  readonly lock: Lock
  readonly account: Account | null
  readonly standing: SyncStanding
  readonly queue: readonly QueuedAction[]
  readonly storage: { readonly persisted: boolean; readonly usage: number; readonly quota: number }
  readonly clockDifference: number | null
  readonly faults: readonly string[]
  readonly now: number
}

/**
 * O5: what helps whoever looks for a fault, one fact a line. No names, addresses, usernames, ids of people or secrets:
 * of an action its kind, state, age and error code, of the account its rights' modules and the device's id.
 */
export function diagnosticsOf(seen: Seen): string {
  const { standing, settings, account, storage } = seen
  const lines: readonly (readonly [string, string | number | boolean])[] = [
    ['at', new Date(seen.now).toISOString()],
    ['version', seen.version ?? 'none kept'],
    ['browser', seen.userAgent],
    ['screen', seen.screen],
    ['home screen', seen.standalone],
    ['worker', seen.worker],
    ['language', seen.language],
    ['theme', settings.theme],
    ['notify', settings.notify],
    ['pin', seen.lock.set],
    ['signed in', account === null ? 'nobody' : account.signedOut ? 'signed out' : 'yes'],
    ['device', account?.device.id ?? 'none'],
    ['rights', rightsOf(account)],
    ['online', standing.online],
    ['phase', standing.phase],
    ['fault', standing.fault ?? 'none'],
    ['second factor', standing.pendingFactor ?? 'none'],
    [
      'last sync',
      standing.lastSyncAt === null ? 'never' : `${secondsSince(seen.now, standing.lastSyncAt)} s ago`,
    ],
    ['retailers', standing.counts.retailers],
    ['contacts', standing.counts.contacts],
    ['clock difference', seen.clockDifference === null ? 'unknown' : `${seen.clockDifference} ms`],
    [
      'storage',
      `${storage.usage} of ${storage.quota} bytes, ${storage.persisted ? 'kept' : 'may be evicted'}`,
    ],
    ...seen.queue.map((action) => ['action', actionOf(action, seen.now)] as const),
    ...seen.faults.map((fault) => ['app fault', fault] as const),
  ]
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n')
}

function rightsOf(account: Account | null): string {
  const rights = Object.entries(account?.rights ?? {}).map(([module, level]) => `${module} ${level}`)
  return rights.length > 0 ? rights.join(', ') : 'none'
}

function actionOf({ type, state, changes, createdAt, problem }: QueuedAction, now: number): string {
  const fields = Object.keys(changes).join('+')
  const said = problem ? `, ${problem.code}` : ''
  return `${type}${fields ? ` (${fields})` : ''}, ${state}, ${secondsSince(now, createdAt)} s old${said}`
}

function secondsSince(now: number, then: number): number {
  return Math.round((now - then) / 1000)
}
