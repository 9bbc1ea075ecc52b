import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { AddressesField } from './addresses-field.tsx'
import { type AppValues, appFieldIds, type appFields } from './app-values.ts'
import { appsWords } from './words.ts'

/** D1: an app's name and the addresses it is reached at, new or changed. */
export function AppFields(props: {
  readonly value: Pick<AppValues, (typeof appFields)[number]>
  readonly set: (field: (typeof appFields)[number], to: string) => void
  readonly problem: unknown
  readonly readOnly: boolean
}) {
  const say = useWords(appsWords)
  const { value, set, problem, readOnly } = props
  const line = (field: 'name' | 'startUri' | 'backchannelLogoutUri') => (
    <TextInput
      id={appFieldIds[field] ?? field}
      label={say(`field.${field}`)}
      description={say(`hint.${field}`)}
      error={problemOfField(problem, field)}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
      {...(field === 'name' ? {} : { inputMode: 'url', autoCapitalize: 'off' })}
      value={value[field]}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  )
  const list = (field: 'redirectUris' | 'postLogoutRedirectUris') => (
    <AddressesField
      field={field}
      value={value[field]}
      problem={problem}
      readOnly={readOnly}
      onChange={(to) => set(field, to)}
    />
  )
  return (
    <>
      {line('name')}
      {list('redirectUris')}
      {list('postLogoutRedirectUris')}
      {line('startUri')}
      {line('backchannelLogoutUri')}
    </>
  )
}
