import type { ContactWire } from '@latchkey/core/contacts/wire'
import { useCallback, useState } from 'react'
import { MOST_CHOSEN } from './most-chosen.ts'

/** Which rows of a list are chosen. */
export interface Chosen {
  readonly ids: ReadonlySet<string>
  readonly toggle: (id: string) => void
}

/** The contacts chosen out of those that are shown; who is shown no more is chosen no more. */
export function useChosen(shown: readonly ContactWire[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const contacts = shown.filter(({ id }) => picked.has(id))
  const toggle = useCallback((id: string) => {
    setPicked((before) => {
      const next = new Set(before)
      if (!next.delete(id) && next.size < MOST_CHOSEN) next.add(id)
      return next
    })
  }, [])
  return {
    ids: picked,
    contacts,
    toggle,
    all: () => setPicked(new Set(shown.slice(0, MOST_CHOSEN).map(({ id }) => id))),
    none: () => setPicked(new Set()),
  }
}
