import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { contactColumns } from '../contacts/contact-columns.ts'
import { ContactList } from '../contacts/contact-list.tsx'
import { contactsQuery } from '../contacts/contacts-query.ts'
import { contactsWords } from '../contacts/words.ts'
import { EmptyList } from '../list/empty-list.tsx'
import { ListCount } from '../list/list-count.tsx'
import { usePaged } from '../list/paged.ts'
import { useColumns } from '../list/use-columns.ts'
import { ButtonLink } from '../page/button-link.tsx'
import { retailersWords } from '../retailers/words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import classes from './contacts-tab.module.css'

const PAGE_SIZE = 50

/** A1: the contacts of a retailer; each act there names the one contact it is about. */
export function ContactsTab({ retailer }: { readonly retailer: RetailerWire }) {
  const say = useWords(retailersWords)
  const sayContacts = useWords(contactsWords)
  const retailerId = retailer.id
  const list = useInfiniteQuery(contactsQuery({ retailerId }, PAGE_SIZE))
  const { total, isEmpty, rows } = usePaged(list)
  const look = useColumns('contacts', contactColumns, {})
  if (list.isError) return <ProblemBox problem={list.error} onRetry={() => list.refetch()} />
  if (isEmpty)
    return (
      <EmptyList filtered={false} title={say('contact.none.title')} text={say('contact.none.text')}>
        <AddContact retailerId={retailerId} />
      </EmptyList>
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
      <ContactList {...rows} columns={look.columns} isUsual={look.panel.isUsual} />
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
