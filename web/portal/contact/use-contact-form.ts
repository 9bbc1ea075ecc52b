import type { ContactWire } from '@latchkey/core/contacts/wire'
import { api } from '../api/api.ts'
import { keepContact } from '../contacts/contacts-query.ts'
import { type EditForm, useEditForm } from '../form/use-edit-form.ts'

/** What is edited of a contact. An empty text is null where the field may be empty. */
type ContactFields = Pick<
  ContactWire,
  'firstName' | 'surname' | 'phone' | 'language' | 'reference' | 'email' | 'username' | 'active'
>
type ContactField = keyof ContactFields

export function useContactForm(
  contact: ContactWire,
  fields: readonly ContactField[],
  onSaved: (saved: ContactWire) => void,
): EditForm<ContactFields> {
  return useEditForm<ContactWire, ContactFields>(contact, fields, {
    store: (changes) => api.patch('/contacts/{id}', { path: { id: contact.id }, body: changes }),
    keep: keepContact,
    onSaved,
  })
}
