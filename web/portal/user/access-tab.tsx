import type { UserRecord } from '@latchkey/core/users/user-record'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { chosen } from '../contacts/search.ts'
import { FormFrame } from '../form/form-frame.tsx'
import classes from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { SessionsPanel } from '../sessions/sessions-panel.tsx'
import { useMay } from '../shell/rights.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import { TerritoryFields, TypeFields } from '../users/reach-fields.tsx'
import { reachFields, userFieldIds } from '../users/user-values.ts'
import { allRolesQuery, allTerritoriesQuery, readUsersAgain } from '../users/users-query.ts'
import { usersWords } from '../users/words.ts'
import { useBeyondOwnRights } from './use-beyond-own-rights.ts'
import { useUserForm } from './use-user-form.ts'
import { userWords } from './words.ts'

interface TabProps {
  readonly user: UserRecord
  readonly readOnly: boolean
}

/** U2, U4, U5, L2: what the user may do, whom he reaches, and whether he can come in. */
export function AccessTab({ user, readOnly }: TabProps) {
  const beyond = useBeyondOwnRights(user)
  return (
    <div className={classes.columns}>
      <ReachForm user={user} readOnly={readOnly} />
      <SignInPanel user={user} readOnly={readOnly} />
      <SessionsPanel of={{ kind: 'users', id: user.id }} name={nameOf(user)} mayEnd={!readOnly && !beyond} />
    </div>
  )
}

function ReachForm({ user, readOnly }: TabProps) {
  const say = useWords(userWords)
  const sayUsers = useWords(usersWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const roles = useQuery({ ...allRolesQuery, enabled: may('roles', 'read') })
  const territories = useQuery({ ...allTerritoriesQuery, enabled: may('territories', 'read') })
  const form = useUserForm(user, reachFields, () => toast({ text: sayPart('saved') }))
  const group = { value: form.value, set: form.set, problem: form.problem, readOnly }
  return (
    <FormFrame
      title={say('reach.title')}
      form={form}
      ids={userFieldIds}
      labelOf={(field) => sayUsers(`field.${field}`)}
      // Names where a field holds ids.
      wordOf={(field, value) => {
        if (field === 'type') return sayUsers(`type.${value as UserRecord['type']}`)
        if (field === 'role') return roles.data?.find((role) => role.id === value)?.name
        if (field !== 'territories' || typeof value !== 'string') return undefined
        const names = chosen(value).map((id) => territories.data?.find((one) => one.id === id)?.name ?? id)
        return names.join(', ') || undefined
      }}
      readOnly={readOnly}
    >
      <TypeFields {...group} user={user} />
      <TerritoryFields {...group} isOwner={user.isOwner} />
    </FormFrame>
  )
}

function SignInPanel({ user, readOnly }: TabProps) {
  const say = useWords(userWords)
  const { exact } = useTimeWords()
  const [asking, setAsking] = useState(false)
  const lock = () => {
    if (!user.locked) return say('sign-in.unlocked')
    return user.lockedUntil
      ? say('sign-in.locked', { end: exact(user.lockedUntil) })
      : say('sign-in.locked-reset')
  }
  const facts = [
    ['sign-in.password', say(user.hasPassword ? 'sign-in.set' : 'sign-in.unset')],
    ['sign-in.factor', say(user.hasSecondFactor ? 'sign-in.factor-on' : 'sign-in.factor-off')],
    ['sign-in.lock', lock()],
    ['sign-in.added', exact(user.createdAt)],
  ] as const
  return (
    <section className={classes.panel}>
      <h2>{say('sign-in.title')}</h2>
      <dl className={classes.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{say(term)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {user.locked && !readOnly && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {say('unlock')}
        </Button>
      )}
      {asking && (
        <ActDialog
          title={say('unlock.title')}
          facts={[
            [say('fact.user'), nameOf(user)],
            [say('fact.username'), user.username],
          ]}
          text={say('unlock.text')}
          submit={say('unlock')}
          act={() => api.delete('/users/{id}/lock', { path: { id: user.id } })}
          onDone={() => {
            toast({ text: say('unlock.done') })
            readUsersAgain(user.id)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
