import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { ListCount } from '../list/list-count.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import { ContactList } from './contact-list.tsx'
import { contactsQuery } from './contacts-query.ts'
import classes from './contacts-screen.module.css'
import { Filters } from './filters.tsx'
import { contactsWords } from './words.ts'

export const contactsRoute = createLazyRoute('/contacts')({ component: ContactsScreen })

/** A7: who has access, who was invited, whose mail bounced, and what to do next. */
function ContactsScreen() {
  const say = useWords(contactsWords)
  const search = contactsRoute.useSearch()
  const list = useInfiniteQuery(contactsQuery(search))
  const contacts = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total
  const filtered = Object.keys(search).some((name) => name !== 'sort')
  return (
    <>
      <TitleRow title={say('title')} />
      <Filters search={search} count={<ListCount total={total} say={say} />} />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && contacts.length === 0 ? (
        <Empty filtered={filtered} />
      ) : (
        !(list.isError && contacts.length === 0) && (
          <ContactList
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
        <Button component={Link} to="/contacts" variant="default">
          {say('none-found.all')}
        </Button>
      ) : (
        <code>npx latchkey import FILE</code>
      )}
    </section>
  )
}
