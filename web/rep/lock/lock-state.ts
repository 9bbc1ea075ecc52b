import { deviceNow } from '../store/clock.ts'

let open = false
let hiddenAt: number | null = null
const watchers = new Set<() => void>()

function change(next: boolean): void {
  open = next
  for (const watcher of watchers) watcher()
}

/** Whether the PIN was entered in this tab since it last had to be. */
export const isOpen = () => open
export const openLock = () => change(true)
const closeLock = () => change(false)

export function watchLock(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Locks again after the app was out of sight for so long; a clock that was set back counts as long. */
export function lockOutOfSight(afterMs: number): () => void {
  const look = () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = deviceNow()
      if (afterMs === 0) closeLock()
      return
    }
    const away = hiddenAt === null ? 0 : deviceNow() - hiddenAt
    if (away < 0 || away > afterMs) closeLock()
    hiddenAt = null
  }
  document.addEventListener('visibilitychange', look)
  return () => document.removeEventListener('visibilitychange', look)
}
