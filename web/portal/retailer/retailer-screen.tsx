import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { retailerQuery } from '../contacts/contacts-query.ts'
import { ButtonLink } from '../page/button-link.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import classes from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { ActiveChip } from '../retailers/active-chip.tsx'
import { retailersWords } from '../retailers/words.ts'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { AddContact, ContactsTab } from './contacts-tab.tsx'
import { GeneralTab } from './general-tab.tsx'
import { type RetailerSearch, retailerTabs } from './search.ts'

export const retailerRoute = createLazyRoute('/retailers/$id')({ component: RetailerScreen })

function RetailerScreen() {
  const { id } = retailerRoute.useParams()
  return <Retailer key={id} id={id} />
}

function Retailer({ id }: { readonly id: string }) {
  const say = useWords(retailersWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const search = retailerRoute.useSearch()
  const navigate = useNavigate({ from: '/retailers/$id' })
  const { data: retailer } = useSuspenseQuery(retailerQuery(id))
  const shown = retailerTabs.filter((each) => each === 'general' || may('contacts', 'read'))
  const tab = shown.find((each) => each === search.tab) ?? 'general'
  const go = (next: RetailerSearch) => navigate({ search: next, replace: true, resetScroll: false })
  const mayInvite = may('invites', 'write') && may('contacts', 'write')
  return (
    <>
      <TitleRow
        title={retailer.name}
        above={
          <Crumbs>
            <Link to="/retailers" activeOptions={{ exact: true }}>
              {say('title')}
            </Link>
          </Crumbs>
        }
        beside={<ActiveChip active={retailer.active} />}
      >
        {mayInvite && (
          <ButtonLink variant="default" to="/invites/new" search={{ retailerId: id }}>
            {say('invite')}
          </ButtonLink>
        )}
        <AddContact retailerId={id} />
      </TitleRow>
      <Strip retailer={retailer} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => go({ tab: retailerTabs.find((each) => each === next && each !== 'general') })}
      >
        <Tabs.List aria-label={sayPart('tabs')} mb="md">
          {shown.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {say(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="general" keepMounted>
          <GeneralTab retailer={retailer} />
        </Tabs.Panel>
        <Tabs.Panel value="contacts">
          <ContactsTab retailer={retailer} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Strip({ retailer }: { readonly retailer: RetailerWire }) {
  const say = useWords(retailersWords)
  const facts = [
    ['field.accountNumber', retailer.accountNumber],
    ['field.town', retailer.town],
    ['field.phone', retailer.phone],
    ['field.territoryId', retailer.territory?.name],
  ] as const
  return (
    <dl className={classes.strip}>
      {facts.map(([word, text]) => (
        <div key={word}>
          <dt>{say(word)}</dt>
          <dd>{text || <span className={classes.none}>–</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
