import type { ContactWire } from '@latchkey/core/contacts/wire'
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
import { api } from '../api/api.ts'
import { keepContact } from '../contacts/contacts-query.ts'

/** What is edited of a contact. An empty text is null where the field may be empty. */
export type ContactFields = Pick<
  ContactWire,
  'firstName' | 'surname' | 'phone' | 'language' | 'reference' | 'email' | 'username' | 'active'
>
export type ContactField = keyof ContactFields

/** An edit of some fields that loses neither what is typed nor what somebody else saved meanwhile. */
export function useContactForm(
  contact: ContactWire,
  fields: readonly ContactField[],
  onSaved: (saved: ContactWire) => void,
) {
  const [draft, setDraft] = useState<Draft<ContactFields>>({})
  const [others, setOthers] = useState<readonly ContactField[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const conflicts = conflictsOf<ContactFields>(contact, draft)
  const changes = changesOf<ContactFields>(contact, draft)
  const dirty = Object.keys(changes).length > 0

  async function save(): Promise<void> {
    if (conflicts.length > 0 || !dirty) return
    setBusy(true)
    setProblem(null)
    try {
      const saved = await api.patch<ContactWire>(`/contacts/${contact.id}`, {
        ...changes,
        version: contact.version,
      })
      setDraft({})
      setOthers([])
      keepContact(saved)
      onSaved(saved)
    } catch (fault) {
      const current = fault instanceof ApiProblem ? (fault.current as ContactWire | undefined) : undefined
      if (current) {
        setOthers(differences<ContactFields>(contact, current, fields))
        keepContact(current)
      } else setProblem(fault)
    } finally {
      setBusy(false)
    }
  }

  return {
    value: withDraft<ContactFields>(contact, draft),
    set: <Field extends ContactField>(field: Field, to: ContactFields[Field]) =>
      setDraft((before) => type<ContactFields, Field>(contact, before, field, to)),
    discard: () => {
      setDraft({})
      setOthers([])
      setProblem(null)
    },
    settle: (field: ContactField, keep: 'mine' | 'theirs') =>
      setDraft((before) => settle<ContactFields>(contact, before, { field, keep })),
    /** Fields that somebody else changed and the person did not touch. */
    others: others.filter((field) => !conflicts.some((conflict) => conflict.field === field)),
    conflicts,
    dirty,
    busy,
    problem,
    save,
  }
}
export type ContactForm = ReturnType<typeof useContactForm>
