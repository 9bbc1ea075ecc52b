import {
  changesOf,
  conflictsOf,
  type Draft,
  settle,
  type,
  withDraft,
} from '@latchkey/web/shared/draft/draft.ts'
import { useEffect, useState } from 'react'
import { type AccessFields, wishedOf } from '../page/wished.ts'
import type { ContactShown } from '../store/types.ts'

/** How long what was saved stands over the row at most, until the row shows it by itself; milliseconds. */
const SETTLING_MS = 500

/** What a rep types over a contact; a sync underneath shows its changes beside it and overwrites nothing. */
export function useAccessDraft(contact: ContactShown) {
  const [draft, setDraft] = useState<Draft<AccessFields>>({})
  const [saved, setSaved] = useState(false)
  const row = wishedOf(contact)
  const changes = changesOf<AccessFields>(row, draft)
  const differs = Object.keys(changes).length > 0
  useEffect(() => {
    if (!saved) return
    const timer = setTimeout(
      () => {
        setDraft({})
        setSaved(false)
      },
      differs ? SETTLING_MS : 0,
    )
    return () => clearTimeout(timer)
  }, [saved, differs])
  return {
    /** The contact with what is queued, before what is typed. */
    row,
    value: withDraft<AccessFields>(row, draft),
    changes,
    conflicts: saved ? [] : conflictsOf<AccessFields>(row, draft),
    dirty: differs && !saved,
    set: <Field extends keyof AccessFields>(field: Field, to: AccessFields[Field]) =>
      setDraft((before) => type<AccessFields, Field>(row, before, field, to)),
    settle: (field: keyof AccessFields, keep: 'mine' | 'theirs') =>
      setDraft((before) => settle<AccessFields>(row, before, { field, keep })),
    discard: () => setDraft({}),
    /** What was typed is on the disk; it stands here until the row shows it. */
    stored: () => setSaved(true),
  }
}
export type AccessDraft = ReturnType<typeof useAccessDraft>
