import type { ContactWire } from '@latchkey/core/contacts/wire'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select, Switch, TextInput } from '@mantine/core'
import { FormFrame } from '../form/form-frame.tsx'
import { partsWords } from '../parts-words.ts'
import { useMay } from '../shell/rights.ts'
import { useContactForm } from './use-contact-form.ts'
import { contactWords } from './words.ts'

const fields = ['firstName', 'surname', 'phone', 'reference', 'language', 'active'] as const
const ids = Object.fromEntries(fields.map((field) => [field, `contact-${field}`]))

/** Who the contact is. */
export function GeneralTab({ contact }: { readonly contact: ContactWire }) {
  const say = useWords(contactWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const readOnly = !may('contacts', 'write')
  const form = useContactForm(contact, fields, () => toast({ text: sayPart('saved') }))
  const { value, set, problem } = form
  const shared = (field: (typeof fields)[number]) => ({
    id: `contact-${field}`,
    label: say(`field.${field}`),
    readOnly,
    error: problemOfField(problem, field),
    autoComplete: 'off',
  })
  return (
    <FormFrame
      title={say('person.title')}
      form={form}
      ids={ids}
      labelOf={(field) => say(`field.${field}`)}
      readOnly={readOnly}
    >
      <TextInput
        {...shared('firstName')}
        value={value.firstName}
        onChange={(event) => set('firstName', event.currentTarget.value)}
      />
      <TextInput
        {...shared('surname')}
        value={value.surname}
        onChange={(event) => set('surname', event.currentTarget.value)}
      />
      <TextInput
        {...shared('phone')}
        type="tel"
        value={value.phone ?? ''}
        onChange={(event) => set('phone', event.currentTarget.value || null)}
      />
      <TextInput
        {...shared('reference')}
        value={value.reference ?? ''}
        onChange={(event) => set('reference', event.currentTarget.value || null)}
      />
      <Select
        {...shared('language')}
        allowDeselect={false}
        withCheckIcon={false}
        data={[
          { value: '', label: say('language.company') },
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
        ]}
        value={value.language ?? ''}
        onChange={(chosen) => set('language', chosen === 'en' || chosen === 'de' ? chosen : null)}
      />
      <Switch
        id="contact-active"
        label={say('field.active')}
        description={say('hint.active')}
        checked={value.active}
        disabled={readOnly}
        onChange={(event) => set('active', event.currentTarget.checked)}
      />
    </FormFrame>
  )
}
