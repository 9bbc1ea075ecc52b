import type { ContactWire } from '@latchkey/core/contacts/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import type { Chosen } from '../chosen/use-chosen.ts'
import { chosenWords } from '../chosen/words.ts'
import { PagedList, type PagedListProps } from '../list/paged-list.tsx'
import classes from './contact-list.module.css'
import { ContactRow } from './contact-row.tsx'
import { contactsWords } from './words.ts'

const columns = ['contact', 'retailer', 'username', 'access', 'state', 'mail', 'last', 'next'] as const
const heights = { row: 58, card: 156 }

type Shown = Pick<PagedListProps<ContactWire>, 'items' | 'total' | 'waiting' | 'stale' | 'more' | 'onEnd'>

/** The table of contacts; with `chosen` each row can be chosen for an act on several. */
export function ContactList(props: Shown & { readonly chosen?: Chosen | undefined }) {
  const say = useWords(contactsWords)
  const sayChosen = useWords(chosenWords)
  const { chosen, ...shown } = props
  const box = chosen ? [{ key: 'choose', title: sayChosen('column'), unseen: true }] : []
  return (
    <PagedList
      {...shown}
      label={say('title')}
      grid={`${classes.grid} ${chosen ? classes.chosen : ''}`}
      heights={heights}
      columns={[...box, ...columns.map((key) => ({ key, title: say(`col.${key}`), roomy: key === 'last' }))]}
      row={(contact) => (
        <ContactRow
          contact={contact}
          toggle={chosen?.toggle}
          isChosen={chosen?.ids.has(contact.id) ?? false}
        />
      )}
    />
  )
}
