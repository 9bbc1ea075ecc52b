import type { SettingName, Settings } from '@latchkey/core/settings/settings'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { useEditForm } from '../form/use-edit-form.ts'
import { partsWords } from '../parts-words.ts'
import { useMay } from '../shell/rights.ts'
import { BrandPreview } from './brand-preview.tsx'
import { fieldId, type SettingsPart } from './parts.ts'
import { SettingField } from './setting-field.tsx'
import { keepSettings, type SettingsRow, storeSettings } from './settings-query.ts'
import { settingsWords } from './words.ts'

/** One part of the settings, saved by itself. */
export function SettingsPartForm(props: { readonly part: SettingsPart; readonly settings: SettingsRow }) {
  const say = useWords(settingsWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const { part, settings } = props
  const readOnly = !may('company', 'write')
  const form = useEditForm<SettingsRow, Settings>(settings, part.names, {
    store: (changes) => storeSettings(settings, changes),
    keep: keepSettings,
    onSaved: () => toast({ text: sayPart('saved') }),
  })
  return (
    <FormFrame<Settings>
      title={say(`part.${part.key}`)}
      form={form}
      ids={Object.fromEntries(part.names.map((name) => [name, fieldId(name)]))}
      labelOf={(name) => say(`set.${name}`)}
      // A picture is too long a word.
      wordOf={(name) => (name === 'brand.logo' ? say('logo.alt') : undefined)}
      readOnly={readOnly}
    >
      {part.names.map((name) => (
        <SettingField
          key={name}
          name={name}
          value={form.value[name]}
          readOnly={readOnly}
          error={problemOfField(form.problem, name)}
          onChange={(to) => form.set(name, to as Settings[SettingName] as never)}
        />
      ))}
      {part.key === 'brand' && (
        <BrandPreview
          name={form.value['brand.name']}
          logo={form.value['brand.logo']}
          light={form.value['brand.accent-light']}
          dark={form.value['brand.accent-dark']}
        />
      )}
    </FormFrame>
  )
}
