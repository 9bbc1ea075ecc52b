import { useEffect, useRef } from 'react'

/** Whether a key typed here is text. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  )
}

/** The keys that work on every screen: Ctrl-K, `/` into the screen's search field, `?` for the list. */
export function useKeys(keys: { readonly onPalette: () => void; readonly onHelp: () => void }): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        if (!document.querySelector('dialog[open]')) latest.current.onPalette()
        return
      }
      const busy = event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)
      if (busy || document.querySelector('dialog[open]')) return
      if (event.key === '?') latest.current.onHelp()
      if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('main input[type=search]')
        if (!search) return
        event.preventDefault()
        search.focus()
        search.select()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
