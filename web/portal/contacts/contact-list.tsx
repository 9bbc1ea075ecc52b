import type { ContactWire } from '@latchkey/core/contacts/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import type { Chosen } from '../chosen/use-chosen.ts'
import { chosenWords } from '../chosen/words.ts'
import { type ColumnChoice, widthsOf } from '../list/columns.ts'
import { PagedList, type PagedListProps } from '../list/paged-list.tsx'
import { type ContactColumn, chooseColumn } from './contact-columns.ts'
import { ContactRow } from './contact-row.tsx'
import { contactsWords } from './words.ts'

const heights = { row: 58, card: 156 }

type Shown = Pick<PagedListProps<ContactWire>, 'items' | 'total' | 'waiting' | 'stale' | 'more' | 'onEnd'>

/** The table of contacts; with `chosen` each row can be chosen for an act on several. */
export function ContactList(
  props: Shown & {
    readonly columns: readonly ColumnChoice<ContactColumn>[]
    readonly isUsual: boolean
    readonly chosen?: Chosen | undefined
    /** Whether the cards of a narrow screen show what is chosen. */
    readonly choosing?: boolean
  },
) {
  const say = useWords(contactsWords)
  const sayChosen = useWords(chosenWords)
  const { chosen, choosing = false, columns, isUsual, ...shown } = props
  const box = chosen ? [{ key: 'choose', title: sayChosen('column'), unseen: true }] : []
  return (
    <PagedList
      {...shown}
      label={say('title')}
      widths={widthsOf(chosen ? [chooseColumn, ...columns] : columns, isUsual)}
      heights={heights}
      columns={[...box, ...columns.map(({ key }) => ({ key, title: say(`col.${key}`) }))]}
      row={(contact) => (
        <ContactRow
          contact={contact}
          columns={columns}
          toggle={chosen?.toggle}
          isChosen={chosen?.ids.has(contact.id) ?? false}
          choosing={choosing}
        />
      )}
    />
  )
}
