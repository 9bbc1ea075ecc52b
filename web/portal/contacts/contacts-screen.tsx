import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { ChosenBar } from '../chosen/chosen-bar.tsx'
import { useChosen } from '../chosen/use-chosen.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { ListCount } from '../list/list-count.tsx'
import { ButtonLink } from '../page/button-link.tsx'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { ContactList } from './contact-list.tsx'
import { contactsQuery } from './contacts-query.ts'
import { Filters } from './filters.tsx'
import type { ContactsSearch } from './search.ts'
import { contactsWords } from './words.ts'

export const contactsRoute = createLazyRoute('/contacts')({ component: ContactsScreen })

/** A7: who has access, who was invited, whose mail bounced, and what to do next. */
function ContactsScreen() {
  const say = useWords(contactsWords)
  const search = contactsRoute.useSearch()
  const list = useInfiniteQuery(contactsQuery(search))
  const contacts = list.data?.pages.flatMap((page) => page.items) ?? []
  const may = useMay()
  const chosen = useChosen(contacts)
  const total = list.data?.pages[0]?.total
  const filtered = Object.keys(search).some((name) => name !== 'sort')
  return (
    <>
      <TitleRow title={say('title')}>
        <Actions search={search} />
      </TitleRow>
      <Filters search={search} count={<ListCount total={total} say={say} />} />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && contacts.length === 0 ? (
        <Empty filtered={filtered} />
      ) : (
        !(list.isError && contacts.length === 0) && (
          <ContactList
            chosen={may('contacts', 'write') ? chosen : undefined}
            items={contacts}
            total={total}
            waiting={list.isPending}
            stale={list.isPlaceholderData}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
            }}
            more={list.hasNextPage}
          />
        )
      )}
      <ChosenBar contacts={chosen.contacts} onAll={chosen.all} onNone={chosen.none} />
    </>
  )
}

/** I1: an invite for whoever the filter shows; and one contact more. */
function Actions({ search: { sort: _, ...filter } }: { readonly search: ContactsSearch }) {
  const say = useWords(contactsWords)
  const may = useMay()
  const exporting = <ExportButton list="contacts" filter={filter} />
  if (!may('contacts', 'write')) return exporting
  return (
    <>
      {exporting}
      {may('invites', 'write') && (
        <ButtonLink variant="default" to="/invites/new" search={filter}>
          {say('invite-these')}
        </ButtonLink>
      )}
      <ButtonLink to="/contacts/new">{say('add')}</ButtonLink>
    </>
  )
}

function Empty({ filtered }: { readonly filtered: boolean }) {
  const say = useWords(contactsWords)
  return (
    <section className={classes.empty}>
      <h2>{say(filtered ? 'none-found.title' : 'none.title')}</h2>
      <p>{say(filtered ? 'none-found.text' : 'none.text')}</p>
      {filtered ? (
        <ButtonLink to="/contacts" variant="default">
          {say('none-found.all')}
        </ButtonLink>
      ) : (
        <code>npx latchkey import FILE</code>
      )}
    </section>
  )
}
