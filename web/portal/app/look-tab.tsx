import type { ClientDetail } from '@latchkey/core/oidc/wire'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { appFieldIds, lookFields } from '../apps/app-values.ts'
import classes from '../apps/apps.module.css'
import { appsWords } from '../apps/words.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { BrandPreview } from '../settings/brand-preview.tsx'
import { LogoField } from '../settings/logo-field.tsx'
import { settingsQuery } from '../settings/settings-query.ts'
import { useAppForm } from './use-app-form.ts'

/** D1: the colours and logo our sign-in pages have for who comes from this app; the company's where it has none. */
export function LookTab({ app, readOnly }: { readonly app: ClientDetail; readonly readOnly: boolean }) {
  const say = useWords(appsWords)
  const form = useAppForm(app, lookFields)
  const company = useQuery(settingsQuery).data
  const { value, problem, set } = form
  const colour = (field: 'accentLight' | 'accentDark') => (
    <TextInput
      id={appFieldIds[field] ?? field}
      label={say(`field.${field}`)}
      description={say('hint.accent')}
      placeholder={company?.[`brand.${field === 'accentLight' ? 'accent-light' : 'accent-dark'}`] ?? ''}
      error={problemOfField(problem, field)}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
      value={value[field]}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  )
  return (
    <div className={classes.form}>
      <FormFrame
        title={say('look.title')}
        form={form}
        ids={appFieldIds}
        labelOf={(field) => say(`field.${field}`)}
        // A picture is too long a word.
        wordOf={(field) => (field === 'logo' ? say('field.logo') : undefined)}
        readOnly={readOnly}
      >
        {colour('accentLight')}
        {colour('accentDark')}
        <div className={classes.whole}>
          <LogoField
            id={appFieldIds.logo ?? 'app-logo'}
            label={say('field.logo')}
            description={say('hint.logo')}
            error={problemOfField(problem, 'logo')}
            value={value.logo}
            readOnly={readOnly}
            onChange={(to) => set('logo', to)}
          />
        </div>
        <BrandPreview
          name={app.name}
          logo={value.logo || (company?.['brand.logo'] ?? '')}
          light={value.accentLight.trim() || (company?.['brand.accent-light'] ?? '')}
          dark={value.accentDark.trim() || (company?.['brand.accent-dark'] ?? '')}
        />
      </FormFrame>
    </div>
  )
}
