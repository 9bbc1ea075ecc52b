import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { territoriesQuery } from '../contacts/contacts-query.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { useEditForm } from '../form/use-edit-form.ts'
import { partsWords } from '../parts-words.ts'
import { keepRetailer } from '../retailers/retailers-query.ts'
import { retailersWords } from '../retailers/words.ts'
import { useMay } from '../shell/rights.ts'
import { TerritoryField } from './territory-field.tsx'

const fields = ['accountNumber', 'name', 'town', 'phone', 'territoryId', 'active'] as const
type RetailerFields = Pick<RetailerWire, (typeof fields)[number]>
const ids = Object.fromEntries(fields.map((field) => [field, `retailer-${field}`]))

/** What a retailer is. */
export function GeneralTab({ retailer }: { readonly retailer: RetailerWire }) {
  const say = useWords(retailersWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const readOnly = !may('retailers', 'write')
  const territories = useQuery({ ...territoriesQuery, enabled: may('territories', 'read') })
  const form = useEditForm<RetailerWire, RetailerFields>(retailer, fields, {
    store: (changes) => api.patch('/retailers/{id}', { path: { id: retailer.id }, body: changes }),
    keep: keepRetailer,
    onSaved: () => toast({ text: sayPart('saved') }),
  })
  const { value, set, problem } = form
  const shared = (field: 'accountNumber' | 'name' | 'town' | 'phone') => ({
    id: `retailer-${field}`,
    label: say(`field.${field}`),
    readOnly,
    autoComplete: 'off',
    error: problemOfField(problem, field),
    value: value[field] ?? '',
  })
  const territoryName = (id: string | null) =>
    [...(territories.data?.items ?? []), ...(retailer.territory ? [retailer.territory] : [])].find(
      (one) => one.id === id,
    )?.name ?? say('territory.none')
  return (
    <FormFrame
      title={say('details.title')}
      form={form}
      ids={ids}
      labelOf={(field) => say(`field.${field}`)}
      wordOf={(field, shown) =>
        field === 'territoryId' ? territoryName(typeof shown === 'string' ? shown : null) : undefined
      }
      readOnly={readOnly}
    >
      <TextInput
        {...shared('accountNumber')}
        onChange={(event) => set('accountNumber', event.currentTarget.value)}
      />
      <TextInput {...shared('name')} onChange={(event) => set('name', event.currentTarget.value)} />
      <TextInput {...shared('town')} onChange={(event) => set('town', event.currentTarget.value || null)} />
      <TextInput
        {...shared('phone')}
        type="tel"
        onChange={(event) => set('phone', event.currentTarget.value || null)}
      />
      <TerritoryField
        id="retailer-territoryId"
        value={value.territoryId}
        stored={retailer.territory}
        error={problemOfField(problem, 'territoryId')}
        onChange={(id) => set('territoryId', id)}
      />
      <Switch
        id="retailer-active"
        label={say('field.active')}
        description={say('hint.active')}
        checked={value.active}
        disabled={readOnly}
        onChange={(event) => set('active', event.currentTarget.checked)}
      />
    </FormFrame>
  )
}
