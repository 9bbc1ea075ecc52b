import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ContactList } from '../contacts/contact-list.tsx'
import { contactsQuery } from '../contacts/contacts-query.ts'
import { contactsWords } from '../contacts/words.ts'
import { ListCount } from '../list/list-count.tsx'
import { ButtonLink } from '../page/button-link.tsx'
import empty from '../page/page.module.css'
import { retailersWords } from '../retailers/words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import classes from './contacts-tab.module.css'

/** A1: the contacts of a retailer; each act there names the one contact it is about. */
export function ContactsTab({ retailer }: { readonly retailer: RetailerWire }) {
  const say = useWords(retailersWords)
  const sayContacts = useWords(contactsWords)
  const retailerId = retailer.id
  const list = useInfiniteQuery(contactsQuery({ retailerId }))
  const contacts = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total
  if (list.isError) return <ProblemBox problem={list.error} onRetry={() => list.refetch()} />
  if (list.isSuccess && contacts.length === 0)
    return (
      <section className={empty.empty}>
        <h2>{say('contact.none.title')}</h2>
        <p>{say('contact.none.text')}</p>
        <AddContact retailerId={retailerId} />
      </section>
    )
  return (
    <>
      <p className={classes.line}>
        <Link to="/contacts" search={{ retailerId }}>
          {say('contact.filter')}
        </Link>
        <span role="status">
          <ListCount total={total} say={sayContacts} />
        </span>
      </p>
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
    </>
  )
}

/** The way to a new contact of this retailer, for who may add one. */
export function AddContact({ retailerId }: { readonly retailerId: string }) {
  const say = useWords(retailersWords)
  const may = useMay()
  if (!may('contacts', 'write')) return null
  return (
    <ButtonLink to="/contacts/new" search={{ retailerId }}>
      {say('contact.add')}
    </ButtonLink>
  )
}
