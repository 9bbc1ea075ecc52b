import type { Instant } from '@latchkey/core/instant'
import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { MailChip, StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { ActionChip } from '../actions/action-chip.tsx'
import { stateNow } from '../page/state-now.ts'
import { useMay } from '../page/use-may.ts'
import { useServerNow } from '../page/use-server-now.ts'
import { wishedOf } from '../page/wished.ts'
import { retailersWords } from '../retailers/words.ts'
import type { ContactShown } from '../store/types.ts'
import classes from './contact-list.module.css'

/** A7, O2: the people of a shop with their state, what is queued for them, and the one next thing to do. */
export function ContactList({ contacts }: { readonly contacts: readonly ContactShown[] }) {
  const say = useWords(retailersWords)
  const now = useServerNow()
  return (
    <ul className={classes.list} aria-label={say('contacts')}>
      {contacts.map((contact) => (
        <li key={contact.id}>
          <ContactLink contact={contact} now={now} />
        </li>
      ))}
    </ul>
  )
}

/** What only the portal does is no next action here. */
const elsewhere: ReadonlySet<string> = new Set(['reactivate-contact', 'reactivate-retailer', 'unlock'])

function ContactLink({ contact, now }: { readonly contact: ContactShown; readonly now: Instant }) {
  const say = useWords(retailersWords)
  const sayAccess = useWords(accessWords)
  const may = useMay()
  const { email, username } = wishedOf(contact)
  const isQueued = Object.keys(contact.pending).length > 0
  return (
    <Link
      to="/retailers/$retailerId/contacts/$contactId"
      params={{ retailerId: contact.retailerId, contactId: contact.id }}
      className={classes.link}
    >
      <span className={classes.who}>
        <span className={classes.name}>{nameOf(contact)}</span>
        <small>
          {username ?? say('contact.no-username')} · {email ?? say('contact.no-email')}
        </small>
      </span>
      <span className={classes.chips}>
        {contact.refused && <ActionChip state="refused" />}
        {isQueued && <ActionChip state="queued" />}
        {contact.mailState === 'bounced' && <MailChip state="bounced" />}
        <StateChip state={stateNow(contact, now)} now={now} />
      </span>
      {may('contacts', 'write') && !isQueued && !contact.refused && !elsewhere.has(contact.nextAction) && (
        <span className={classes.next}>{sayAccess(`next.${contact.nextAction}`)}</span>
      )}
    </Link>
  )
}
