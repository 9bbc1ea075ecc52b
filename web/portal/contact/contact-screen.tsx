import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { missingFor } from '@latchkey/web/shared/access/missing-for.ts'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { contactQuery } from '../contacts/contacts-query.ts'
import { EraseContact } from '../erase/erase-contact.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import classes from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { GeneralTab } from './general-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { IdentityStrip } from './identity-strip.tsx'

import { type ContactSearch, contactTabs } from './search.ts'
import { SendDialog } from './send-dialog.tsx'
import { WebsiteTab } from './website-tab.tsx'
import { contactWords } from './words.ts'

export const contactRoute = createLazyRoute('/contacts/$id')({ component: ContactScreen })

/** How often a contact is read anew while a letter is on its way, and while nothing is; milliseconds. */
const WAITING_MS = 2_000
const RESTING_MS = 30_000

function ContactScreen() {
  const { id } = contactRoute.useParams()
  // The page of another contact begins afresh: nothing typed over one is shown over the other.
  return <Contact key={id} id={id} />
}

function Contact({ id }: { readonly id: string }) {
  const say = useWords(contactWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const search = contactRoute.useSearch()
  const navigate = useNavigate({ from: '/contacts/$id' })
  const { data: contact } = useSuspenseQuery({
    ...contactQuery(id),
    refetchInterval: ({ state }) => (state.data?.mailState === 'queued' ? WAITING_MS : RESTING_MS),
  })
  const now = useNow(api.time, 10_000)
  const go = (next: ContactSearch) => navigate({ search: next, replace: true, resetScroll: false })
  const tab = search.tab ?? 'general'
  const shown = contactTabs.filter(
    (each) => each !== 'history' || may('audit', 'read') || may('letters', 'read'),
  )
  return (
    <>
      <TitleRow
        title={nameOf(contact)}
        above={<Above contact={contact} />}
        beside={<StateChip state={contact.state} now={now} />}
      >
        {may('contacts', 'write') && (
          <OneButton
            contact={contact}
            asked={search.act === 'send'}
            onAsk={(act) => go({ ...search, act })}
          />
        )}
      </TitleRow>
      <IdentityStrip contact={contact} />
      <Tabs value={tab} onChange={(next) => go({ tab: contactTabs.find((each) => each === next) })}>
        <Tabs.List aria-label={sayPart('tabs')} mb="md">
          {shown.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {say(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="general">
          <GeneralTab contact={contact} />
          <EraseContact contact={contact} />
        </Tabs.Panel>
        <Tabs.Panel value="website">
          <WebsiteTab contact={contact} focus={search.focus} />
        </Tabs.Panel>
        <Tabs.Panel value="history">{tab === 'history' && <HistoryTab id={id} />}</Tabs.Panel>
      </Tabs>
    </>
  )
}

type Contacted = Parameters<typeof IdentityStrip>[0]['contact']

function Above({ contact }: { readonly contact: Contacted }) {
  const say = useWords(contactWords)
  return (
    <Crumbs>
      <Link to="/contacts">{say('crumb.contacts')}</Link> ›{' '}
      <Link to="/contacts" search={{ retailerId: contact.retailer.id }}>
        {contact.retailer.name}
      </Link>
    </Crumbs>
  )
}

/** C11, C12: the one button; where something is missing it says what, and nothing is sent. */
function OneButton(props: {
  readonly contact: Contacted
  readonly asked: boolean
  readonly onAsk: (act: 'send' | undefined) => void
}) {
  const say = useWords(contactWords)
  const sayAccess = useWords(accessWords)
  const [told, setTold] = useState(false)
  const { contact, asked, onAsk } = props
  const missing = missingFor(contact)
  return (
    <>
      <Button
        onClick={() => {
          setTold(missing.length > 0)
          if (missing.length === 0) onAsk('send')
        }}
      >
        {sayAccess(`button.${contact.resetButton}`)}
      </Button>
      {asked && missing.length === 0 && <SendDialog contact={contact} onClose={() => onAsk(undefined)} />}
      {(told || asked) && missing.length > 0 && (
        <div role="alert" className={classes.notice}>
          <strong>{say('missing.title')}</strong>
          <ul>
            {missing.map((what) => (
              <li key={what}>{say(`missing.${what}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
