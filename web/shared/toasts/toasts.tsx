import { useEffect, useSyncExternalStore } from 'react'
import classes from './toasts.module.css'

export interface Toast {
  readonly text: string
  readonly tone?: 'done' | 'fault'
  /** Takes back what the toast tells of; it stays for ten seconds then. */
  readonly undo?: { readonly label: string; readonly act: () => void }
}

interface Shown extends Toast {
  readonly id: number
}

let shown: readonly Shown[] = []
let count = 0
const watchers = new Set<() => void>()

function change(next: readonly Shown[]): void {
  shown = next
  for (const watcher of watchers) watcher()
}

/** Tells the person that something happened, in one sentence. */
export function toast(told: Toast): void {
  count += 1
  change([...shown.slice(-2), { ...told, id: count }])
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

const remove = (id: number) => change(shown.filter((one) => one.id !== id))

/** Where toasts appear; one place per app. */
export function Toasts({ closeLabel }: { readonly closeLabel: string }) {
  const all = useSyncExternalStore(watch, () => shown)
  return (
    <div className={classes.place} role="status" aria-live="polite">
      {all.map((one) => (
        <OneToast key={one.id} toast={one} closeLabel={closeLabel} />
      ))}
    </div>
  )
}

function OneToast({ toast: told, closeLabel }: { readonly toast: Shown; readonly closeLabel: string }) {
  const { id, undo, tone, text } = told
  useEffect(() => {
    // What went wrong stays until it was read.
    if (tone === 'fault') return
    const timer = setTimeout(() => remove(id), undo ? 10_000 : 6_000)
    return () => clearTimeout(timer)
  }, [id, undo, tone])
  return (
    <div className={classes.toast} data-tone={tone ?? 'done'}>
      <p>{text}</p>
      {undo && (
        <button
          type="button"
          onClick={() => {
            remove(id)
            undo.act()
          }}
        >
          {undo.label}
        </button>
      )}
      <button type="button" aria-label={closeLabel} onClick={() => remove(id)}>
        ×
      </button>
    </div>
  )
}
