import { MINUTE, SECOND } from '@latchkey/core/instant'
import type { RepDatabase } from '../store/database.ts'
import { readKept } from '../store/kept.ts'
import { isWaiting } from '../store/pending.ts'
import type { Teller } from '../store/told.ts'
import type { Trouble } from './ask.ts'
import type { SyncCause } from './parts.ts'
import { createPauses } from './pauses.ts'
import type { Engine } from './run.ts'

/** O3: how often the app looks whether something waits, while it is on the screen; in milliseconds. */
const LOOK_EVERY = 30 * SECOND
/** What is shown is refreshed by itself when it is older than this. */
const REFRESH_AFTER = 5 * MINUTE

export interface TriggerParts {
  readonly db: RepDatabase
  readonly teller: Teller
  readonly engine: Engine
  now(): number
  elapsed(): number
  /** Before each try: the device may have slept, and rows may have grown too old meanwhile. */
  beforeEach(): Promise<void>
}

/**
 * O3: when a sync begins: at the start, with each action queued, when the device comes online or the app back on the
 * screen, and every 30 seconds there while something waits. iPadOS wakes no web app for it. Answers how to ask for one.
 */
export function watchTriggers({ db, teller, engine, now, elapsed, beforeEach }: TriggerParts) {
  const pauses = createPauses(elapsed)
  let mayAsk = true

  async function sync(cause: SyncCause): Promise<void> {
    const trouble = await attempt(cause)
    const isOwed = await readKept(db, 'signOutOwed')
    if (trouble?.kind === 'later') pauses.failed(trouble.wait)
    else pauses.end()
    // Without a session only the rep can change anything; the next start, or a sign-in, asks anew.
    mayAsk = trouble === null || trouble.kind === 'later' || isOwed === true
  }

  /** What this device fails at counts as a try that failed: a full disk is not written to every few seconds. */
  async function attempt(cause: SyncCause): Promise<Trouble | null> {
    try {
      await beforeEach()
      return await engine.sync(cause)
    } catch (fault) {
      pauses.failed(null)
      throw fault
    }
  }

  const begin = (cause: SyncCause) => {
    sync(cause).catch(reportError)
  }
  const ifConnected = (cause: SyncCause) => {
    if (navigator.onLine) begin(cause)
  }
  /** Without a network too: rows that grew too old while the app was closed, or out of sight, are not for the screen. */
  const tend = (cause: SyncCause | null) => {
    if (cause !== null && navigator.onLine) begin(cause)
    else beforeEach().catch(reportError)
  }
  const isVisible = () => document.visibilityState === 'visible'

  async function look(): Promise<void> {
    await beforeEach()
    if (!isVisible() || !navigator.onLine || !mayAsk || !pauses.isOver()) return
    const actions = await db.actions.where('state').anyOf('queued', 'sending').toArray()
    const standing = await readKept(db, 'standing')
    const isOld = Math.abs(now() - (standing?.lastSyncAt ?? 0)) > REFRESH_AFTER
    if (actions.some(isWaiting) || standing?.fault || isOld) await sync('timer')
  }

  const stops = [
    teller.hear(({ kind }) => {
      if (kind === 'queued') ifConnected('queued')
    }),
    listen(window, 'online', () => begin('online')),
    listen(document, 'visibilitychange', () => tend(isVisible() ? 'visible' : null)),
    every(LOOK_EVERY, () => {
      look().catch(reportError)
    }),
  ]
  tend('start')
  return {
    sync,
    stop(): void {
      for (const stop of stops) stop()
    },
  }
}

function listen(target: EventTarget, event: string, act: () => void): () => void {
  target.addEventListener(event, act)
  return () => target.removeEventListener(event, act)
}

function every(ms: number, act: () => void): () => void {
  const timer = setInterval(act, ms)
  return () => clearInterval(timer)
}
