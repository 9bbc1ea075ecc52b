import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { Crumbs } from '../page/crumbs.tsx'
import classes from '../page/page.module.css'
import { keepRole } from '../roles/roles-query.ts'
import { rolesWords } from '../roles/words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import own from './role.module.css'
import { RoleFields, roleFieldIds } from './role-fields.tsx'
import { blankRole, toWireRole } from './role-values.ts'

export const newRoleRoute = createLazyRoute('/roles/new')({ component: NewRoleScreen })

/** U4: a new role, which allows nothing until rights are given. */
function NewRoleScreen() {
  const say = useWords(rolesWords)
  const sayApp = useWords(appWords)
  const navigate = useNavigate()
  const [value, setValue] = useState(blankRole)
  const save = useMutation({
    mutationFn: () => api.post('/roles', { body: { name: '', rights: {}, ...toWireRole(value) } }),
    onSuccess: (role) => {
      toast({ text: say('new.saved', { name: role.name }) })
      keepRole(role)
      navigate({ to: '/roles/$id', params: { id: role.id } })
    },
  })
  return (
    <>
      <TitleRow
        title={say('new.title')}
        above={
          <Crumbs>
            <Link to="/roles">{say('crumb.roles')}</Link>
          </Crumbs>
        }
      />
      <section className={`${classes.panel} ${own.form}`}>
        <h2>{say('form.title')}</h2>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate()
          }}
        >
          <ProblemBox problem={save.error} fields={roleFieldIds} />
          <div className={classes.fields}>
            <RoleFields
              value={value}
              set={(field, to) => setValue((before) => ({ ...before, [field]: to }))}
              problem={save.error}
              readOnly={false}
              factorReadOnly={false}
            />
          </div>
          <div className={classes.buttons}>
            <Button type="submit" loading={save.isPending}>
              {say('new.save')}
            </Button>
            <Button component={Link} to="/roles" variant="default">
              {sayApp('app.cancel')}
            </Button>
          </div>
        </form>
      </section>
    </>
  )
}
