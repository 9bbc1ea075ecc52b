import type { ContactWire } from '@latchkey/core/contacts/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { api } from '../api/api.ts'
import classes from '../page/page.module.css'
import { contactWords } from './words.ts'

/** A1: who this is about, seen above every tab. */
export function IdentityStrip({ contact }: { readonly contact: ContactWire }) {
  const say = useWords(contactWords)
  const { relative } = useTimeWords()
  const { retailer } = contact
  const none = <span className={classes.none}>{say('strip.none')}</span>
  return (
    <dl className={classes.strip}>
      <div>
        <dt>{say('strip.retailer')}</dt>
        <dd>
          {retailer.name} <small>{retailer.accountNumber}</small>
          {!retailer.active && <small> · {say('retailer-inactive')}</small>}
        </dd>
      </div>
      <div>
        <dt>{say('strip.username')}</dt>
        <dd>{contact.username ?? none}</dd>
      </div>
      <div>
        <dt>{say('strip.email')}</dt>
        <dd>{contact.email ?? none}</dd>
      </div>
      <div>
        <dt>{say('strip.last')}</dt>
        <dd>{relative(contact.state.lastSignInAt, api.time.now())}</dd>
      </div>
    </dl>
  )
}
