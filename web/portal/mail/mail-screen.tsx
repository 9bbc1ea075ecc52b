import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Tabs } from '@mantine/core'
import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { partsWords } from '../parts-words.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { BouncesTab } from './bounces-tab.tsx'
import { LettersTab } from './letters-tab.tsx'
import { mailTabs } from './search.ts'
import { TextsTab } from './texts-tab.tsx'
import { textsWords } from './texts-words.ts'
import { TryDialog } from './try-dialog.tsx'
import { mailWords } from './words.ts'

export const mailRoute = createLazyRoute('/mail')({ component: MailScreen })

/** M1, M2: mails and what became of them, what they say, and how bounces come in. */
function MailScreen() {
  const say = useWords(mailWords)
  const sayText = useWords(textsWords)
  const sayPart = useWords(partsWords)
  const navigate = useNavigate({ from: '/mail' })
  const search = mailRoute.useSearch()
  const { tab = 'letters' } = search
  const [trying, setTrying] = useState(false)
  return (
    <>
      <TitleRow title={say('title')}>
        <Button variant="default" onClick={() => setTrying(true)}>
          {say('try.open')}
        </Button>
      </TitleRow>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => {
          const chosen = mailTabs.find((each) => each === next)
          void navigate({ search: chosen === 'letters' ? {} : { tab: chosen }, replace: true })
        }}
      >
        <Tabs.List aria-label={sayPart('tabs')} mb="md">
          {mailTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {sayText(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="letters">
          <LettersTab search={search} />
        </Tabs.Panel>
        <Tabs.Panel value="texts">
          <TextsTab />
        </Tabs.Panel>
        <Tabs.Panel value="bounces">
          <BouncesTab />
        </Tabs.Panel>
      </Tabs>
      {trying && <TryDialog onClose={() => setTrying(false)} />}
    </>
  )
}
