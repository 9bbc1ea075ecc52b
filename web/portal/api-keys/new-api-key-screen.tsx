import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { Crumbs } from '../page/crumbs.tsx'
import page from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import role from '../role/role.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import { foundUsersQuery } from '../users/users-query.ts'
import classes from './api-keys.module.css'
import { readKeysAgain } from './api-keys-query.ts'
import { DaysSelect, lives } from './days-select.tsx'
import { DirectoryFields, type Provisioning } from './directory-fields.tsx'
import { type Scope, ScopeTable, toWireScope } from './scope-table.tsx'
import { ShownKey } from './shown-key.tsx'
import { apiKeysWords } from './words.ts'

export const newApiKeyRoute = createLazyRoute('/api-keys/new')({ component: NewApiKeyScreen })

const fieldIds = {
  userId: 'key-user',
  name: 'key-name',
  scope: 'key-scope',
  expiresInDays: 'key-days',
  'provisioning.role': 'key-role',
}

/** D2: a new key of a user, which allows nothing until a scope is given. */
function NewApiKeyScreen() {
  const say = useWords(apiKeysWords)
  const sayApp = useWords(appWords)
  const navigate = useNavigate()
  const [userId, setUser] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [scope, setScope] = useState<Scope>({})
  const [expiresInDays, setDays] = useState<number>(90)
  const [provisioning, setProvisioning] = useState<Provisioning | null>(null)
  const save = useMutation({
    mutationFn: () =>
      api.post('/api-keys', {
        body: {
          userId: userId ?? '',
          name,
          scope: toWireScope(scope),
          expiresInDays,
          ...(provisioning ? { provisioning } : {}),
        },
      }),
    onSuccess: readKeysAgain,
  })
  return (
    <>
      <TitleRow
        title={say('new.title')}
        above={
          <Crumbs>
            <Link to="/api-keys">{say('crumb.keys')}</Link>
          </Crumbs>
        }
      />
      {save.data && (
        <ShownKey secret={save.data.key} onClose={() => navigate({ to: '/api-keys', replace: true })} />
      )}
      <section className={`${page.panel} ${role.form}`}>
        <h2>{say('form.title')}</h2>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!save.isPending) save.mutate()
          }}
        >
          <ProblemBox problem={save.error} fields={fieldIds} />
          <div className={classes.fields}>
            <div className={classes.narrow}>
              <UserSelect value={userId} onChange={setUser} problem={problemOfField(save.error, 'userId')} />
              <TextInput
                id={fieldIds.name}
                label={say('field.name')}
                description={say('hint.name')}
                autoComplete="off"
                error={problemOfField(save.error, 'name')}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <DaysSelect
                id={fieldIds.expiresInDays}
                label={say('field.days')}
                choices={lives}
                value={expiresInDays}
                onChange={setDays}
              />
              <DirectoryFields value={provisioning} problem={save.error} onChange={setProvisioning} />
            </div>
            <ScopeTable
              id={fieldIds.scope}
              scope={scope}
              problem={problemOfField(save.error, 'scope')}
              onChange={setScope}
            />
          </div>
          <div className={page.buttons}>
            <Button type="submit" loading={save.isPending}>
              {say('new.save')}
            </Button>
            <Button component={Link} to="/api-keys" variant="default">
              {sayApp('app.cancel')}
            </Button>
          </div>
        </form>
      </section>
    </>
  )
}

function UserSelect(props: {
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly problem: string | undefined
}) {
  const say = useWords(apiKeysWords)
  const sayPart = useWords(partsWords)
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, 200)
  const found = useQuery({ ...foundUsersQuery(words), placeholderData: keepPreviousData })
  const [picked, setPicked] = useState<{ value: string; label: string } | null>(null)
  const options = (found.data?.items ?? []).map((user) => ({
    value: user.id,
    label: `${nameOf(user)} · ${user.username}`,
  }))
  const isListed = options.some(({ value }) => value === picked?.value)
  return (
    <Select
      searchable
      id={fieldIds.userId}
      label={say('field.user')}
      description={say('hint.user')}
      placeholder={say('filter.type-user')}
      nothingFoundMessage={sayPart('filter.none')}
      error={props.problem}
      data={picked && !isListed ? [picked, ...options] : options}
      // The server has searched already, without accents too.
      filter={({ options: every }) => every}
      value={props.value}
      onSearchChange={setTyped}
      onChange={(id) => {
        setPicked(options.find(({ value }) => value === id) ?? null)
        props.onChange(id)
      }}
    />
  )
}
