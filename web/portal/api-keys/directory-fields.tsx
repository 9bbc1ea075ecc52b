import type { NewApiKey } from '@latchkey/core/api-keys/wire'
import { userTypes } from '@latchkey/core/users/user-type'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../shell/rights.ts'
import { allRolesQuery } from '../users/users-query.ts'
import { usersWords } from '../users/words.ts'
import { apiKeysWords } from './words.ts'

export type Provisioning = NonNullable<NewApiKey['provisioning']>

const usual: Provisioning = { userType: 'admin', role: '', sendLetter: true }

/** U7: whether the key is a directory's, and what new users get that the directory says nothing of. */
export function DirectoryFields(props: {
  readonly value: Provisioning | null
  readonly problem: unknown
  readonly onChange: (value: Provisioning | null) => void
}) {
  const say = useWords(apiKeysWords)
  const sayUser = useWords(usersWords)
  const may = useMay()
  const roles = useQuery({ ...allRolesQuery, enabled: may('roles', 'read') })
  const { value, onChange } = props
  return (
    <>
      <Switch
        id="key-directory"
        label={say('field.directory')}
        description={say('hint.directory', { address: `${location.origin}/scim/v2` })}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? usual : null)}
      />
      {value && (
        <>
          <Select
            id="key-user-type"
            label={say('field.new-type')}
            allowDeselect={false}
            withCheckIcon={false}
            data={userTypes.map((type) => ({ value: type, label: sayUser(`type.${type}`) }))}
            value={value.userType}
            onChange={(type) =>
              onChange({ ...value, userType: userTypes.find((each) => each === type) ?? value.userType })
            }
          />
          <Select
            id="key-role"
            label={say('field.new-role')}
            placeholder={sayUser('role.choose')}
            allowDeselect={false}
            withCheckIcon={false}
            error={problemOfField(props.problem, 'provisioning.role')}
            data={(roles.data ?? [])
              .filter(({ id }) => id !== 'owner')
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={value.role || null}
            onChange={(role) => onChange({ ...value, role: role ?? '' })}
          />
          <Switch
            id="key-letter"
            label={say('field.letter')}
            checked={value.sendLetter}
            onChange={(event) => onChange({ ...value, sendLetter: event.currentTarget.checked })}
          />
        </>
      )}
    </>
  )
}
