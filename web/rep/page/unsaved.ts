import { useEffect, useSyncExternalStore } from 'react'

const typing = new Set<object>()
const watchers = new Set<() => void>()

function tell(): void {
  for (const watcher of watchers) watcher()
}

/** Notes that something typed on this screen is not saved, for as long as it is so. */
export function useUnsaved(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return
    const form = {}
    typing.add(form)
    tell()
    return () => {
      typing.delete(form)
      tell()
    }
  }, [dirty])
}

/** Whether something typed would be lost by loading the page again. */
export function hasUnsaved(): boolean {
  return typing.size > 0
}

export function useHasUnsaved(): boolean {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }, hasUnsaved)
}
