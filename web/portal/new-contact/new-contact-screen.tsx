import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { ApiProblem, problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Switch, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { readContactAgain } from '../contact/contact-query.ts'
import { RetailerSelect } from '../contacts/retailer-select.tsx'
import { ButtonLink } from '../page/button-link.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import { missingFields, type TypedContact, whatIsMissing } from './what-is-missing.ts'
import { newContactWords } from './words.ts'

export const newContactRoute = createLazyRoute('/contacts/new')({ component: NewContactScreen })

const ids = {
  retailerId: 'contact-retailer',
  firstName: 'contact-firstName',
  surname: 'contact-surname',
  email: 'contact-email',
  username: 'contact-username',
}
const blank = { firstName: '', surname: '', email: '', username: '', websiteAccess: false }

/** A1–A3: a person of a retailer, who may get website access; saving sends nothing. */
function NewContactScreen() {
  const say = useWords(newContactWords)
  const sayApp = useWords(appWords)
  const navigate = useNavigate()
  const { retailerId } = newContactRoute.useSearch()
  const [typed, setTyped] = useState<TypedContact>({ ...blank, retailerId })
  const save = useMutation({
    mutationFn: async () => {
      const missing = whatIsMissing(typed)
      if (missing.length === 0)
        return await api.post('/contacts', { body: { ...typed, retailerId: typed.retailerId ?? '' } })
      throw new ApiProblem({
        status: 0,
        code: 'missing',
        detail: say('missing.title'),
        errors: missing.map((what) => ({
          field: missingFields[what],
          code: what,
          message: say(`missing.${what}`),
        })),
      })
    },
    onSuccess: (contact) => {
      const warnings = (contact.warnings ?? []).map(({ message }) => message)
      toast({ text: [say('saved', { name: nameOf(contact) }), ...warnings].join(' ') })
      void readContactAgain(contact.id)
      void navigate({ to: '/contacts/$id', params: { id: contact.id }, search: { tab: 'website' } })
    },
  })
  const set = (next: Partial<TypedContact>) => setTyped({ ...typed, ...next })
  const text = (field: 'firstName' | 'surname' | 'email' | 'username') => ({
    id: ids[field],
    label: say(`field.${field}`),
    autoComplete: 'off',
    error: problemOfField(save.error, field),
    value: typed[field],
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  })
  return (
    <>
      <TitleRow
        title={say('title')}
        above={
          <Crumbs>
            <Link to="/contacts" activeOptions={{ exact: true }}>
              {say('crumb.contacts')}
            </Link>
          </Crumbs>
        }
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <ProblemBox problem={save.error} fields={ids} />
        <div className={classes.columns}>
          <section className={classes.panel}>
            <h2>{say('person.title')}</h2>
            <div className={classes.fields}>
              <RetailerSelect
                id={ids.retailerId}
                label={say('field.retailer')}
                placeholder={say('field.retailer-type')}
                nothingFoundMessage={say('field.retailer-none')}
                error={problemOfField(save.error, 'retailerId')}
                retailerId={typed.retailerId}
                onPick={(id) => set({ retailerId: id })}
              />
              <TextInput {...text('firstName')} />
              <TextInput {...text('surname')} description={say('hint.name')} inputWrapperOrder={hintBelow} />
            </div>
          </section>
          <section className={classes.panel}>
            <h2>{say('access.title')}</h2>
            <div className={classes.fields}>
              <TextInput {...text('email')} type="email" description={say('hint.email')} />
              <TextInput {...text('username')} description={say('hint.username')} />
              <Switch
                label={say('field.websiteAccess')}
                description={say('hint.access')}
                checked={typed.websiteAccess}
                onChange={(event) => set({ websiteAccess: event.currentTarget.checked })}
              />
            </div>
          </section>
        </div>
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            {say('submit')}
          </Button>
          {retailerId ? (
            <ButtonLink
              variant="default"
              to="/retailers/$id"
              params={{ id: retailerId }}
              search={{ tab: 'contacts' }}
            >
              {sayApp('app.cancel')}
            </ButtonLink>
          ) : (
            <ButtonLink variant="default" to="/contacts">
              {sayApp('app.cancel')}
            </ButtonLink>
          )}
        </div>
      </form>
    </>
  )
}

// Beside a field without a hint the inputs stand in one line.
const hintBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']
