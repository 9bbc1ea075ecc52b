import type { RoleWire } from '@latchkey/core/roles/wire'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { useEditForm } from '../form/use-edit-form.ts'
import { Crumbs } from '../page/crumbs.tsx'
import classes from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { keepRole, roleQuery } from '../roles/roles-query.ts'
import { rolesWords } from '../roles/words.ts'
import { useMay, useSelf } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { ActiveChip } from '../users/active-chip.tsx'
import own from './role.module.css'
import { DeactivateRoleDialog, ReactivateRoleDialog } from './role-dialogs.tsx'
import { RoleFields, roleFieldIds } from './role-fields.tsx'
import {
  type LevelChoice,
  type RoleRow,
  type RoleValues,
  rightsInOrder,
  roleFields,
  rowOfRole,
  toWireRole,
} from './role-values.ts'

export const roleRoute = createLazyRoute('/roles/$id')({ component: RoleScreen })

function RoleScreen() {
  const { id } = roleRoute.useParams()
  // The page of another role begins afresh: nothing typed over one is shown over the other.
  return <Role key={id} id={id} />
}

function Role({ id }: { readonly id: string }) {
  const say = useWords(rolesWords)
  const may = useMay()
  const { data: role } = useSuspenseQuery(roleQuery(id))
  const [asking, setAsking] = useState(false)
  const Asked = role.active ? DeactivateRoleDialog : ReactivateRoleDialog
  return (
    <>
      <TitleRow
        title={role.name}
        above={
          <Crumbs>
            <Link to="/roles">{say('crumb.roles')}</Link>
          </Crumbs>
        }
        beside={<ActiveChip active={role.active} />}
      >
        {role.editable && may('roles', 'write') && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {say(role.active ? 'deactivate' : 'reactivate')}
          </Button>
        )}
      </TitleRow>
      {asking && <Asked role={role} onClose={() => setAsking(false)} />}
      <p className={classes.hint}>
        {role.users === 1 ? say('users.one') : say('users.many', { count: role.users })}
        {role.users > 0 && may('users', 'read') && (
          <>
            {' '}
            ·{' '}
            <Link to="/users" search={{ role: role.id }} aria-label={say('users.title')}>
              {say('users.show')}
            </Link>
          </>
        )}
      </p>
      {!role.editable && <p className={classes.hint}>{say('owner.fixed')}</p>}
      {!role.active && <p className={classes.hint}>{say('of-inactive')}</p>}
      <RoleForm role={role} />
    </>
  )
}

function RoleForm({ role }: { readonly role: RoleWire }) {
  const say = useWords(rolesWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const self = useSelf()
  const mayWrite = may('roles', 'write')
  const readOnly = !mayWrite || !role.editable
  const factorReadOnly = !mayWrite || !(role.editable || self.isOwner)
  const form = useEditForm<RoleRow, RoleValues>(rowOfRole(role), roleFields, {
    store: async ({ version, ...changes }) => {
      try {
        const body = { version, ...toWireRole(changes) }
        return rowOfRole(await api.patch('/roles/{id}', { path: { id: role.id }, body }))
      } catch (problem) {
        throw problem instanceof ApiProblem && problem.current ? withRow(problem) : problem
      }
    },
    keep: keepRole,
    onSaved: () => toast({ text: sayPart('saved') }),
  })
  return (
    <div className={own.form}>
      <FormFrame
        title={say('form.title')}
        form={form}
        ids={roleFieldIds}
        labelOf={(field) => {
          const right = rightsInOrder.find((each) => field === `right:${each}`)
          if (right) return say(`right.${right}`)
          return say(field === 'name' ? 'field.name' : 'field.secondFactorRequired')
        }}
        wordOf={(field, value) =>
          field.startsWith('right:') ? say(`level.${value as LevelChoice}`) : undefined
        }
        readOnly={factorReadOnly}
      >
        <RoleFields
          value={form.value}
          set={form.set}
          problem={form.problem}
          readOnly={readOnly}
          factorReadOnly={factorReadOnly}
        />
      </FormFrame>
    </div>
  )
}

function withRow({ status, code, message, errors, current }: ApiProblem): ApiProblem {
  return new ApiProblem({ status, code, detail: message, errors, current: rowOfRole(current as RoleWire) })
}
