import type { NewRetailer } from '@latchkey/core/retailers/wire'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { ButtonLink } from '../page/button-link.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import classes from '../page/page.module.css'
import { keepRetailer } from '../retailers/retailers-query.ts'
import { retailersWords } from '../retailers/words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { TerritoryField } from './territory-field.tsx'

export const newRetailerRoute = createLazyRoute('/retailers/new')({ component: NewRetailerScreen })

const texts = ['accountNumber', 'name', 'town', 'phone'] as const
const ids = Object.fromEntries([...texts, 'territoryId'].map((field) => [field, `retailer-${field}`]))

function NewRetailerScreen() {
  const say = useWords(retailersWords)
  const sayApp = useWords(appWords)
  const may = useMay()
  const navigate = useNavigate()
  const [typed, setTyped] = useState<NewRetailer>({ accountNumber: '', name: '' })
  const save = useMutation({
    mutationFn: () => api.post('/retailers', { body: typed }),
    onSuccess: (retailer) => {
      keepRetailer(retailer)
      toast({ text: say('add.saved', { name: retailer.name }) })
      void navigate({ to: '/retailers/$id', params: { id: retailer.id }, search: { tab: 'contacts' } })
    },
  })
  return (
    <>
      <TitleRow
        title={say('add')}
        above={
          <Crumbs>
            <Link to="/retailers" activeOptions={{ exact: true }}>
              {say('title')}
            </Link>
          </Crumbs>
        }
      />
      <section className={classes.panel}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate()
          }}
        >
          <ProblemBox problem={save.error} fields={ids} />
          <div className={classes.fields}>
            {texts.map((field) => (
              <TextInput
                key={field}
                id={`retailer-${field}`}
                label={say(`field.${field}`)}
                type={field === 'phone' ? 'tel' : 'text'}
                required={field === 'accountNumber' || field === 'name'}
                withAsterisk={false}
                autoComplete="off"
                error={problemOfField(save.error, field)}
                value={typed[field] ?? ''}
                onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              />
            ))}
            {may('territories', 'write') && (
              <TerritoryField
                id="retailer-territoryId"
                value={typed.territoryId ?? null}
                stored={null}
                error={problemOfField(save.error, 'territoryId')}
                onChange={(territoryId) => setTyped({ ...typed, territoryId })}
              />
            )}
          </div>
          <div className={classes.buttons}>
            <Button type="submit" loading={save.isPending}>
              {say('add.submit')}
            </Button>
            <ButtonLink variant="default" to="/retailers">
              {sayApp('app.cancel')}
            </ButtonLink>
          </div>
        </form>
      </section>
    </>
  )
}
