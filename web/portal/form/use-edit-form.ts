import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import {
  changesOf,
  conflictsOf,
  type Draft,
  differences,
  settle,
  type,
  withDraft,
} from '@latchkey/web/shared/draft/draft.ts'
import { useState } from 'react'

/** How an edited row is stored, and where it is shown. */
export interface EditWishes<Row, Fields> {
  /** Stores the changed fields over the version shown. */
  readonly store: (changes: Partial<Fields> & { readonly version: number }) => Promise<Row>
  /** Puts a row as the server answered it wherever it is shown. */
  readonly keep: (row: Row) => void
  readonly onSaved: (row: Row) => void
}

/** An edit of some fields of a row that loses neither what is typed nor what somebody else saved meanwhile. */
export function useEditForm<Row extends Fields & { readonly version: number }, Fields extends object>(
  row: Row,
  fields: readonly (keyof Fields)[],
  wishes: EditWishes<Row, Fields>,
) {
  const [draft, setDraft] = useState<Draft<Fields>>({})
  const [others, setOthers] = useState<readonly (keyof Fields)[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const conflicts = conflictsOf<Fields>(row, draft)
  const changes = changesOf<Fields>(row, draft)
  const dirty = Object.keys(changes).length > 0

  function letGo(): void {
    setDraft({})
    setOthers([])
    setProblem(null)
  }

  async function save(): Promise<void> {
    if (conflicts.length > 0 || !dirty) return
    setBusy(true)
    setProblem(null)
    try {
      const saved = await wishes.store({ ...changes, version: row.version })
      letGo()
      wishes.keep(saved)
      wishes.onSaved(saved)
    } catch (fault) {
      const current = fault instanceof ApiProblem ? (fault.current as Row | undefined) : undefined
      if (current) {
        setOthers(differences<Fields>(row, current, fields))
        wishes.keep(current)
      } else setProblem(fault)
    } finally {
      setBusy(false)
    }
  }

  return {
    value: withDraft<Fields>(row, draft),
    set: <Field extends keyof Fields>(field: Field, to: Fields[Field]) =>
      setDraft((before) => type<Fields, Field>(row, before, field, to)),
    discard: letGo,
    settle: (field: keyof Fields, keep: 'mine' | 'theirs') =>
      setDraft((before) => settle<Fields>(row, before, { field, keep })),
    /** Fields that somebody else changed and the person did not touch. */
    others: others.filter((field) => !conflicts.some((conflict) => conflict.field === field)),
    conflicts,
    dirty,
    busy,
    problem,
    save,
  }
}
export type EditForm<Fields extends object> = ReturnType<
  typeof useEditForm<Fields & { readonly version: number }, Fields>
>
