import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { AppFields } from '../apps/app-fields.tsx'
import { appFieldIds, noAppValues, toWireApp } from '../apps/app-values.ts'
import classes from '../apps/apps.module.css'
import { readAppsAgain } from '../apps/apps-query.ts'
import { appsWords } from '../apps/words.ts'
import { ButtonLink } from '../page/button-link.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import page from '../page/page.module.css'
import { ShownSecret } from '../secret/shown-secret.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'

export const newAppRoute = createLazyRoute('/apps/new')({ component: NewAppScreen })

const choices = { population: ['contact', 'user'], kind: ['confidential', 'public'] } as const
type Choices = { [Name in keyof typeof choices]: (typeof choices)[Name][number] }

/** D1: lets a shop or app sign people in; its secret is shown this once. */
function NewAppScreen() {
  const say = useWords(appsWords)
  const sayApp = useWords(appWords)
  const navigate = useNavigate()
  const [value, setValue] = useState(noAppValues)
  const [population, setPopulation] = useState<Choices['population']>(choices.population[0])
  const [kind, setKind] = useState<Choices['kind']>(choices.kind[0])
  const toPage = ({ id }: { readonly id: string }) =>
    navigate({ to: '/apps/$id', params: { id }, search: { tab: 'connect' }, replace: true })
  const save = useMutation({
    mutationFn: () => {
      const { name = '', redirectUris = [], ...more } = toWireApp(value)
      return api.post('/oidc-clients', { body: { ...more, name, redirectUris, population, kind } })
    },
    onSuccess: (made) => {
      readAppsAgain()
      if (made.secret !== null) return
      toast({ text: say('new.done', { name: made.name }) })
      void toPage(made)
    },
  })
  const made = save.data
  return (
    <>
      <TitleRow
        title={say('new.title')}
        above={
          <Crumbs>
            <Link to="/apps">{say('crumb')}</Link>
          </Crumbs>
        }
      />
      {made?.secret && (
        <ShownSecret
          title={say('made.title')}
          text={say('made.text', { name: made.name })}
          lines={[
            [say('secret.id'), made.id],
            [say('secret.secret'), made.secret],
          ]}
          onClose={() => toPage(made)}
        />
      )}
      <section className={`${page.panel} ${classes.form}`}>
        <h2>{say('new.form')}</h2>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!save.isPending && !made) save.mutate()
          }}
        >
          <ProblemBox problem={save.error} fields={appFieldIds} />
          <div className={classes.fields}>
            <Choice name="population" value={population} problem={save.error} onChange={setPopulation} />
            <Choice name="kind" value={kind} problem={save.error} onChange={setKind} />
            <AppFields
              value={value}
              set={(field, to) => setValue((before) => ({ ...before, [field]: to }))}
              problem={save.error}
              readOnly={false}
            />
          </div>
          <div className={page.buttons}>
            <Button type="submit" loading={save.isPending}>
              {say('new.save')}
            </Button>
            <ButtonLink to="/apps" variant="default">
              {sayApp('app.cancel')}
            </ButtonLink>
          </div>
        </form>
      </section>
    </>
  )
}

function Choice<Name extends keyof Choices>(props: {
  readonly name: Name
  readonly value: Choices[Name]
  readonly problem: unknown
  readonly onChange: (to: Choices[Name]) => void
}) {
  const say = useWords(appsWords)
  const { name, value, problem, onChange } = props
  const word = (choice: string) => `${name}.${choice}` as 'population.contact' | 'kind.public'
  return (
    <Radio.Group
      id={appFieldIds[name] ?? name}
      label={say(`field.${name}`)}
      description={say(`hint.${name}`)}
      error={problemOfField(problem, name)}
      value={value}
      onChange={(to) => onChange(to as Choices[Name])}
    >
      <div className={classes.radios}>
        {choices[name].map((choice) => (
          <Radio
            key={choice}
            value={choice}
            label={say(word(choice))}
            description={say(`hint.${word(choice)}`)}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
