import type { ContactWire } from '@latchkey/core/contacts/wire'
import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { MailChip, StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { api } from '../api/api.ts'
import { useMay } from '../shell/rights.ts'
import { AccessSwitch } from './access-switch.tsx'
import classes from './contact-list.module.css'
import { nameOf } from './contact-name.ts'
import { nextStep } from './next-step.ts'
import { contactsWords } from './words.ts'

/** One contact: who, where, how he stands, and the one thing to do next. */
export const ContactRow = memo(({ contact }: { readonly contact: ContactWire }) => {
  const say = useWords(contactsWords)
  const sayAccess = useWords(accessWords)
  const { relative } = useTimeWords()
  const may = useMay()
  const now = api.time.now()
  const { id, retailer, state, mailState } = contact
  const next = nextStep(contact)
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: cells of a virtual list, see contact-list.tsx.
    <>
      <span role="cell" className={classes.who}>
        <Link to="/contacts/$id" params={{ id }} className={classes.name}>
          {nameOf(contact)}
        </Link>
        <small>{contact.email ?? say('no-email')}</small>
      </span>
      <span role="cell" className={classes.retailer}>
        {retailer.name}
        <small>{retailer.accountNumber}</small>
      </span>
      <span role="cell" className={classes.username}>
        {contact.username ?? '–'}
      </span>
      <span role="cell" className={classes.access}>
        <AccessSwitch contact={contact} />
      </span>
      <span role="cell" className={classes.state}>
        <StateChip state={state} now={now} />
      </span>
      <span role="cell" className={classes.mail}>
        {mailState ? <MailChip state={mailState} /> : <span className={classes.muted}>–</span>}
      </span>
      <span role="cell" className={state.lastSignInAt ? classes.last : `${classes.last} ${classes.muted}`}>
        {relative(state.lastSignInAt, now)}
      </span>
      <span role="cell" className={classes.next}>
        {may('contacts', 'write') && (
          <Link to="/contacts/$id" params={{ id }} search={next.search}>
            {sayAccess(next.word)}
          </Link>
        )}
      </span>
    </>
    // biome-ignore-end lint/a11y/useSemanticElements: the same row
  )
})
