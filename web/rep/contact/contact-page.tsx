import { MailChip, StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { ActionList } from '../actions/action-list.tsx'
import { BackWords } from '../page/back-link.tsx'
import classes from '../page/page.module.css'
import { stateNow } from '../page/state-now.ts'
import { useDeviceNow } from '../page/use-device-now.ts'
import { useServerNow } from '../page/use-server-now.ts'
import { SendRow } from '../send/send-row.tsx'
import { Card, Screen } from '../shell/screen.tsx'
import type { ContactShown, RetailerShown } from '../store/types.ts'
import { useQueue } from '../store/use-store.ts'
import { AccessForm } from './access-form.tsx'
import { ContactFacts } from './contact-facts.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { useAccessDraft } from './use-access-draft.ts'
import { useContactRights } from './use-contact-rights.ts'
import { contactWords } from './words.ts'

/** O2: one contact: whether he comes in, what is queued for him, and what the rep may do about it. */
export function ContactPage(props: { readonly contact: ContactShown; readonly retailer: RetailerShown }) {
  const say = useWords(contactWords)
  const { contact, retailer } = props
  const now = useDeviceNow()
  const serverNow = useServerNow()
  const draft = useAccessDraft(contact)
  const rights = useContactRights(contact)
  const actions = (useQueue() ?? []).filter(({ contactId }) => contactId === contact.id)
  const refused = actions.filter(({ state }) => state === 'refused')
  const waiting = actions.filter(({ state }) => state !== 'refused' && state !== 'done')
  return (
    <Screen
      title={nameOf(contact)}
      beside={
        <span className={classes.chips}>
          <StateChip state={stateNow(contact, serverNow)} now={serverNow} />
          {contact.mailState && <MailChip state={contact.mailState} />}
        </span>
      }
      above={
        <Link to="/retailers/$retailerId" params={{ retailerId: retailer.id }} className={classes.back}>
          <BackWords>{retailer.name}</BackWords>
        </Link>
      }
    >
      <p className={classes.under}>
        {retailer.name} · {retailer.accountNumber}
      </p>
      {refused.length > 0 && (
        <Card title={say('refused.title')}>
          <ActionList label={say('refused.title')} actions={refused} now={now} ofContact />
        </Card>
      )}
      <Card title={say('form.title')}>
        {!rights.mayWrite && <p className={classes.notice}>{say('why.read-only')}</p>}
        {rights.mayWrite && contact.refused && <p className={classes.notice}>{say('why.held')}</p>}
        <AccessForm contact={contact} draft={draft} rights={rights} />
        {rights.mayWrite && <SendRow contact={contact} retailer={retailer} unsaved={draft.dirty} />}
      </Card>
      {waiting.length > 0 && (
        <Card title={say('actions.title')}>
          <ActionList label={say('actions.title')} actions={waiting} now={now} ofContact />
        </Card>
      )}
      <ContactFacts contact={contact} retailer={retailer} now={serverNow} />
      <LeaveGuard dirty={draft.dirty} name={nameOf(contact)} />
    </Screen>
  )
}
