import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { Crumbs } from '../page/crumbs.tsx'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import { userWords } from '../user/words.ts'
import { PersonFields } from '../users/person-fields.tsx'
import { TerritoryFields, TypeFields } from '../users/reach-fields.tsx'
import { toWireFields, type UserValues, userFieldIds } from '../users/user-values.ts'
import { keepUser, readUsersAgain } from '../users/users-query.ts'
import { LetterDialog } from './letter-dialog.tsx'
import screen from './new-user.module.css'

export const newUserRoute = createLazyRoute('/users/new')({ component: NewUserScreen })

const blank: UserValues = {
  type: 'admin',
  role: '',
  username: '',
  firstName: '',
  surname: '',
  emailTo: null,
  phone: null,
  notes: null,
  language: null,
  receiveSystemMessages: false,
  territories: '',
  territoryLimited: false,
}

/** U1, U3, U7: a new user; on saving it is asked whether he is sent the letter to set his password. */
function NewUserScreen() {
  const say = useWords(userWords)
  const sayApp = useWords(appWords)
  const navigate = useNavigate()
  const [value, setValue] = useState(blank)
  const [asking, setAsking] = useState(false)
  const set = <Field extends keyof UserValues>(field: Field, to: UserValues[Field]) =>
    setValue((before) => ({ ...before, [field]: to }))
  const save = useMutation({
    mutationFn: (sendSetPasswordLetter: boolean) =>
      api.post('/users', { body: { ...toWireFields(value), sendSetPasswordLetter } }),
    onSuccess: (user, sent) => {
      const words = { name: nameOf(user), email: user.username }
      toast({ text: say(sent ? 'new.sent' : 'new.saved', words) })
      keepUser(user)
      readUsersAgain()
      navigate({ to: '/users/$id', params: { id: user.id } })
    },
    onSettled: () => setAsking(false),
  })
  const group = { value, set, problem: save.error, readOnly: false }
  return (
    <>
      <TitleRow
        title={say('new.title')}
        above={
          <Crumbs>
            <Link to="/users">{say('crumb.users')}</Link>
          </Crumbs>
        }
      />
      <form
        className={screen.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          // What lacks a needed field is refused whole, so nothing is asked about its letter yet.
          const needed = [value.role, value.username, value.firstName, value.surname]
          if (needed.every((typed) => typed.trim())) setAsking(true)
          else save.mutate(false)
        }}
      >
        <ProblemBox problem={save.error} fields={userFieldIds} />
        <section className={classes.panel}>
          <h2>{say('new.type')}</h2>
          <div className={classes.fields}>
            <TypeFields {...group} user={null} />
          </div>
        </section>
        <section className={classes.panel}>
          <h2>{say('new.person')}</h2>
          <div className={classes.fields}>
            <PersonFields {...group} isNew />
          </div>
        </section>
        <section className={classes.panel}>
          <h2>{say('new.territories')}</h2>
          <div className={classes.fields}>
            <TerritoryFields {...group} isOwner={false} />
          </div>
        </section>
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            {say('new.save')}
          </Button>
          <Button component={Link} to="/users" variant="default">
            {sayApp('app.cancel')}
          </Button>
        </div>
      </form>
      {asking && (
        <LetterDialog
          name={nameOf(value)}
          username={value.username}
          busy={save.isPending}
          onChoice={(letter) => save.mutate(letter)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
