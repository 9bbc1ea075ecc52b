import type { SettingName, Settings } from '@latchkey/core/settings/settings'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select, Switch, TextInput } from '@mantine/core'
import { LogoField } from './logo-field.tsx'
import { fieldId } from './parts.ts'
import { settingsWords } from './words.ts'

interface FieldProps {
  readonly name: SettingName
  readonly value: Settings[SettingName]
  readonly readOnly: boolean
  readonly error: string | undefined
  readonly onChange: (to: Settings[SettingName]) => void
}

const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
]

/** A setting with its label and what it does, in the field its kind asks for. */
export function SettingField({ name, value, readOnly, error, onChange }: FieldProps) {
  const say = useWords(settingsWords)
  const shared = {
    id: fieldId(name),
    label: say(`set.${name}`),
    description: say(`hint.${name}`),
    error,
  }
  if (typeof value === 'boolean')
    return (
      <Switch
        {...shared}
        checked={value}
        disabled={readOnly}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    )
  if (typeof value === 'number')
    return (
      <TextInput
        {...shared}
        type="number"
        min={1}
        inputMode="numeric"
        readOnly={readOnly}
        // Nothing typed is no number; the server says what it wants.
        value={Number.isNaN(value) ? '' : value}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    )
  if (name === 'brand.logo')
    return <LogoField {...shared} value={value} readOnly={readOnly} onChange={onChange} />
  if (name === 'language' || name === 'time-zone')
    return (
      <Select
        {...shared}
        searchable={name === 'time-zone'}
        allowDeselect={false}
        withCheckIcon={false}
        readOnly={readOnly}
        data={name === 'language' ? languages : zonesWith(value)}
        value={value}
        limit={200}
        onChange={(chosen) => {
          if (chosen) onChange(chosen as Settings[SettingName])
        }}
      />
    )
  return (
    <TextInput
      {...shared}
      readOnly={readOnly}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function zonesWith(zone: string): string[] {
  return [...new Set([zone, 'Etc/UTC', ...Intl.supportedValuesOf('timeZone')])]
}
