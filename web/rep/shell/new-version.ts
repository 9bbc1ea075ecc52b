import { MINUTE } from '@latchkey/core/instant'
import { hasUnsaved } from '../page/unsaved.ts'

interface TrustedPlace {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(address: string): string },
    ): { createScriptURL(address: string): string }
  }
}

const WORKER = '/rep/sw.js'
/** How often an app that stays open looks for a new version. */
const LOOK_EVERY = 60 * MINUTE

/** `taken`: the new version is in charge already, another tab said so; this page is the old one until it is loaded anew. */
type NewVersion = 'none' | 'waiting' | 'taken'

let state: NewVersion = 'none'
let waiting: ServiceWorker | null = null
let asked = false
const watchers = new Set<() => void>()

function change(next: NewVersion): void {
  state = next
  for (const watcher of watchers) watcher()
}

export const newVersion = () => state

export function watchNewVersion(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Has the app's files kept for starting without a network, and looks for a new version of them. */
export async function keepAppOffline(): Promise<void> {
  const workers = navigator.serviceWorker
  // Browsers have it on https and loopback alone; without it the app works while it is online.
  if (!workers) return
  let isFirst = workers.controller === null
  workers.addEventListener('controllerchange', () => {
    // The first version of all takes charge of the page that brought it: nothing is new then.
    const isNew = !isFirst || state !== 'none'
    isFirst = false
    if (!isNew) return
    if (asked && !hasUnsaved()) location.reload()
    else change('taken')
  })
  const registration = await workers.register(ownAddress(), { scope: '/rep/' })
  const look = () => follow(registration)
  registration.addEventListener('updatefound', look)
  look()
  const update = () => {
    if (navigator.onLine && document.visibilityState === 'visible')
      registration.update().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', update)
  setInterval(update, LOOK_EVERY)
}

/** The rep's own word: the new version takes over and the page is loaded anew, never over work in hand. */
export function takeNewVersion(): void {
  if (hasUnsaved()) return
  asked = true
  if (state === 'taken') location.reload()
  else waiting?.postMessage('take-over')
}

function follow(registration: ServiceWorkerRegistration): void {
  const worker = registration.installing ?? registration.waiting
  if (!worker) return
  const look = () => {
    // The first version of all has nobody to wait for. WebKit tells of its steps late, when it is in charge already.
    if (worker.state !== 'installed' || registration.waiting !== worker || !registration.active) return
    waiting = worker
    change('waiting')
  }
  worker.addEventListener('statechange', look)
  look()
}

/** The page's policy lets no text become a script's address but this one. */
function ownAddress(): string {
  const { trustedTypes } = globalThis as TrustedPlace
  const policy = trustedTypes?.createPolicy('rep-worker', { createScriptURL: () => WORKER })
  return policy?.createScriptURL(WORKER) ?? WORKER
}
