import type { ContactWire } from '@latchkey/core/contacts/wire'
import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { MailChip, StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { api } from '../api/api.ts'
import { chosenWords } from '../chosen/words.ts'
import type { ColumnChoice } from '../list/columns.ts'
import { Cell } from '../list/paged-list.tsx'
import { useMay } from '../shell/rights.ts'
import { AccessSwitch } from './access-switch.tsx'
import type { ContactColumn } from './contact-columns.ts'
import { nextStep } from './next-step.ts'
import { contactsWords } from './words.ts'

interface RowProps {
  readonly contact: ContactWire
  readonly columns: readonly ColumnChoice<ContactColumn>[]
  readonly isChosen: boolean
  /** Chooses the row, or not; without it rows are not chosen. */
  readonly toggle: ((id: string) => void) | undefined
  /** Whether a card shows the box in place of the switch. */
  readonly choosing: boolean
}

/** One contact: who, where, how he stands, and the one thing to do next. */
export const ContactRow = memo(({ contact, columns, isChosen, toggle, choosing }: RowProps) => {
  const sayChosen = useWords(chosenWords)
  return (
    <>
      {toggle && (
        <Cell card={choosing ? 'side' : 'hidden'}>
          <Checkbox
            aria-label={sayChosen('choose', { name: nameOf(contact) })}
            checked={isChosen}
            onChange={() => toggle(contact.id)}
          />
        </Cell>
      )}
      {columns.map(({ key }) => (
        <ContactCell key={key} column={key} contact={contact} choosing={choosing && toggle !== undefined} />
      ))}
    </>
  )
})

function ContactCell(props: {
  readonly column: ContactColumn
  readonly contact: ContactWire
  readonly choosing: boolean
}) {
  const say = useWords(contactsWords)
  const sayAccess = useWords(accessWords)
  const { relative } = useTimeWords()
  const may = useMay()
  const now = api.time.now()
  const { contact } = props
  const { id, retailer, state, mailState } = contact
  switch (props.column) {
    case 'contact':
      return (
        <Cell card="lead">
          <Link to="/contacts/$id" params={{ id }}>
            {nameOf(contact)}
          </Link>
          <small>{contact.email ?? say('no-email')}</small>
        </Cell>
      )
    case 'retailer':
      return (
        <Cell>
          {retailer.name}
          <small>{retailer.accountNumber}</small>
        </Cell>
      )
    case 'account':
      return <Cell card="hidden">{retailer.accountNumber}</Cell>
    case 'territory':
      return (
        <Cell card="hidden" muted={!retailer.territory}>
          {retailer.territory?.name ?? '–'}
        </Cell>
      )
    case 'username':
      return <Cell card="hidden">{contact.username ?? '–'}</Cell>
    case 'email':
      return (
        <Cell card="hidden" muted={!contact.email}>
          {contact.email ?? '–'}
        </Cell>
      )
    case 'access':
      return (
        <Cell card={props.choosing ? 'hidden' : 'side'}>
          <AccessSwitch contact={contact} />
        </Cell>
      )
    case 'state':
      return (
        <Cell card="half">
          <StateChip state={state} now={now} />
        </Cell>
      )
    case 'ends':
      return (
        <Cell card="hidden" muted={!state.until}>
          {state.until ? relative(state.until, now) : '–'}
        </Cell>
      )
    case 'mail':
      return (
        <Cell card="half" muted={!mailState}>
          {mailState ? <MailChip state={mailState} /> : '–'}
        </Cell>
      )
    case 'invited':
      return (
        <Cell card="hidden" muted={!contact.invitedAt}>
          {contact.invitedAt ? relative(contact.invitedAt, now) : '–'}
        </Cell>
      )
    case 'last':
      return (
        <Cell card="hidden" muted={!state.lastSignInAt}>
          {relative(state.lastSignInAt, now)}
        </Cell>
      )
    case 'next': {
      const next = nextStep(contact)
      return (
        <Cell card="action">
          {may('contacts', 'write') && (
            <Link to="/contacts/$id" params={{ id }} search={next.search}>
              {sayAccess(next.word)}
            </Link>
          )}
        </Cell>
      )
    }
  }
}
