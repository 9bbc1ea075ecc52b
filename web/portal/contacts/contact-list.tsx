import type { ContactWire } from '@latchkey/core/contacts/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { PagedList, type PagedListProps } from '../list/paged-list.tsx'
import classes from './contact-list.module.css'
import { ContactRow } from './contact-row.tsx'
import { contactsWords } from './words.ts'

const columns = ['contact', 'retailer', 'username', 'access', 'state', 'mail', 'last', 'next'] as const
const heights = { row: 58, card: 156 }

type Shown = Pick<PagedListProps<ContactWire>, 'items' | 'total' | 'waiting' | 'stale' | 'more' | 'onEnd'>

/** The table of contacts. */
export function ContactList(props: Shown) {
  const say = useWords(contactsWords)
  return (
    <PagedList
      {...props}
      label={say('title')}
      grid={classes.grid ?? ''}
      heights={heights}
      columns={columns.map((key) => ({ key, title: say(`col.${key}`), roomy: key === 'last' }))}
      row={(contact) => <ContactRow contact={contact} />}
    />
  )
}
