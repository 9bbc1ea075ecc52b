import { parseEmailTo } from '@latchkey/core/users/email-to'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select, Switch, Textarea, TextInput } from '@mantine/core'
import { type FieldGroup, hintBelow, type personFields } from './user-values.ts'
import { usersWords } from './words.ts'

/** U1: who a user is. */
export function PersonFields(props: FieldGroup & { readonly isNew: boolean }) {
  const say = useWords(usersWords)
  const { value, set, problem, readOnly } = props
  const shared = (field: (typeof personFields)[number]) => ({
    id: `user-${field}`,
    label: say(`field.${field}`),
    readOnly,
    error: problemOfField(problem, field),
    autoComplete: 'off',
    inputWrapperOrder: hintBelow,
  })
  return (
    <>
      <TextInput
        {...shared('username')}
        type="email"
        required={props.isNew}
        withAsterisk={false}
        description={say(props.isNew ? 'hint.username' : 'hint.username-change')}
        value={value.username}
        onChange={(event) => set('username', event.currentTarget.value)}
      />
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
      <div>
        <TextInput
          {...shared('emailTo')}
          description={say('hint.emailTo')}
          placeholder="a@shop.com;b@shop.com|c@shop.com"
          value={value.emailTo ?? ''}
          onChange={(event) => set('emailTo', event.currentTarget.value || null)}
        />
        <EmailToInWords typed={value.emailTo} />
      </div>
      <TextInput
        {...shared('phone')}
        type="tel"
        value={value.phone ?? ''}
        onChange={(event) => set('phone', event.currentTarget.value || null)}
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
      <Textarea
        {...shared('notes')}
        rows={3}
        value={value.notes ?? ''}
        onChange={(event) => set('notes', event.currentTarget.value || null)}
      />
      <Switch
        id="user-receiveSystemMessages"
        label={say('field.receiveSystemMessages')}
        description={say('hint.receiveSystemMessages')}
        checked={value.receiveSystemMessages}
        disabled={readOnly}
        onChange={(event) => set('receiveSystemMessages', event.currentTarget.checked)}
      />
    </>
  )
}

/** U1: what `;` and `|` make of what is typed, once it can be read. */
function EmailToInWords({ typed }: { readonly typed: string | null }) {
  const say = useWords(usersWords)
  const parsed = typed && /[;|]/.test(typed) ? parseEmailTo(typed) : null
  if (!parsed?.ok) return null
  const parts = [
    say('emailTo.to', { addresses: parsed.to }),
    ...(parsed.cc.length > 0 ? [say('emailTo.cc', { addresses: parsed.cc.join(', ') })] : []),
    ...(parsed.bcc.length > 0 ? [say('emailTo.bcc', { addresses: parsed.bcc.join(', ') })] : []),
  ]
  return <output htmlFor="user-emailTo">{parts.join(' · ')}</output>
}
