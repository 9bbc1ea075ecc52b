import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import page from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { partsOf } from './parts.ts'
import { settingsTabs } from './search.ts'
import { SettingsPartForm } from './settings-part-form.tsx'
import { settingsQuery } from './settings-query.ts'
import { settingsWords } from './words.ts'

export const settingsRoute = createLazyRoute('/settings')({ component: SettingsScreen })

/** What the company has decided: its look, lives, limits and policies. */
function SettingsScreen() {
  const say = useWords(settingsWords)
  const sayPart = useWords(partsWords)
  const { tab = 'company' } = settingsRoute.useSearch()
  const navigate = useNavigate({ from: '/settings' })
  const { data: settings } = useSuspenseQuery(settingsQuery)
  return (
    <>
      <TitleRow title={say('title')} />
      <Tabs
        value={tab}
        onChange={(next) => {
          const chosen = settingsTabs.find((each) => each === next)
          void navigate({ search: chosen === 'company' ? {} : { tab: chosen }, replace: true })
        }}
      >
        <Tabs.List aria-label={sayPart('tabs')} mb="md">
          {settingsTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {say(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {settingsTabs.map((each) => (
          <Tabs.Panel key={each} value={each}>
            <div className={page.columns}>
              {partsOf[each].map((part) => (
                <SettingsPartForm key={part.key} part={part} settings={settings} />
              ))}
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}
