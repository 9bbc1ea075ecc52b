import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { partsWords } from '../parts-words.ts'
import type { ContactsSearch } from './search.ts'
import { contactsWords } from './words.ts'

/** Never, or within days of which one end may be left open. */
export function SignInFilter(props: {
  readonly search: ContactsSearch
  readonly onChange: (next: ContactsSearch) => void
}) {
  const say = useWords(contactsWords)
  const sayPart = useWords(partsWords)
  const { search, onChange } = props
  const hasDays = Boolean(search.signedInFrom ?? search.signedInUntil)
  const [wantsDays, setWantsDays] = useState(hasDays)
  const value = search.signedIn ?? (hasDays || wantsDays ? 'days' : null)
  return (
    <>
      <Select
        clearable
        withCheckIcon={false}
        label={say('filter.last')}
        placeholder={sayPart('filter.any')}
        data={(['never', 'days'] as const).map((one) => ({ value: one, label: say(`last.${one}`) }))}
        value={value}
        onChange={(next) => {
          setWantsDays(next === 'days')
          onChange({
            signedIn: next === 'never' ? 'never' : undefined,
            ...(next === 'days' ? {} : { signedInFrom: undefined, signedInUntil: undefined }),
          })
        }}
      />
      {value === 'days' &&
        (['signedInFrom', 'signedInUntil'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            label={say(`filter.${end}`)}
            value={search[end] ?? ''}
            onChange={(event) =>
              onChange({ signedIn: undefined, [end]: event.currentTarget.value || undefined })
            }
          />
        ))}
    </>
  )
}
