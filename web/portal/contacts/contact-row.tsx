import type { ContactWire } from '@latchkey/core/contacts/wire'
import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { MailChip, StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { api } from '../api/api.ts'
import { chosenWords } from '../chosen/words.ts'
import { Cell } from '../list/paged-list.tsx'
import { useMay } from '../shell/rights.ts'
import { AccessSwitch } from './access-switch.tsx'
import { nameOf } from './contact-name.ts'
import { nextStep } from './next-step.ts'
import { contactsWords } from './words.ts'

interface RowProps {
  readonly contact: ContactWire
  readonly isChosen: boolean
  /** Chooses the row, or not; without it rows are not chosen. */
  readonly toggle: ((id: string) => void) | undefined
}

/** One contact: who, where, how he stands, and the one thing to do next. */
export const ContactRow = memo(({ contact, isChosen, toggle }: RowProps) => {
  const say = useWords(contactsWords)
  const sayChosen = useWords(chosenWords)
  const sayAccess = useWords(accessWords)
  const { relative } = useTimeWords()
  const may = useMay()
  const now = api.time.now()
  const { id, retailer, state, mailState } = contact
  const next = nextStep(contact)
  return (
    <>
      {toggle && (
        <Cell card="hidden">
          <Checkbox
            aria-label={sayChosen('choose', { name: nameOf(contact) })}
            checked={isChosen}
            onChange={() => toggle(id)}
          />
        </Cell>
      )}
      <Cell card="lead">
        <Link to="/contacts/$id" params={{ id }}>
          {nameOf(contact)}
        </Link>
        <small>{contact.email ?? say('no-email')}</small>
      </Cell>
      <Cell>
        {retailer.name}
        <small>{retailer.accountNumber}</small>
      </Cell>
      <Cell card="hidden">{contact.username ?? '–'}</Cell>
      <Cell card="side">
        <AccessSwitch contact={contact} />
      </Cell>
      <Cell card="half">
        <StateChip state={state} now={now} />
      </Cell>
      <Cell card="half" muted={!mailState}>
        {mailState ? <MailChip state={mailState} /> : '–'}
      </Cell>
      <Cell roomy card="hidden" muted={!state.lastSignInAt}>
        {relative(state.lastSignInAt, now)}
      </Cell>
      <Cell card="action">
        {may('contacts', 'write') && (
          <Link to="/contacts/$id" params={{ id }} search={next.search}>
            {sayAccess(next.word)}
          </Link>
        )}
      </Cell>
    </>
  )
})
