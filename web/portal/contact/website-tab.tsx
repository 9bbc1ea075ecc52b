import type { ContactWire } from '@latchkey/core/contacts/wire'
import { MailChip, StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { api } from '../api/api.ts'
import { AccessSwitch } from '../contacts/access-switch.tsx'
import { textsWords } from '../mail/texts-words.ts'
import classes from '../page/page.module.css'
import { SessionsPanel } from '../sessions/sessions-panel.tsx'
import { useMay } from '../shell/rights.ts'
import { AddressForm } from './address-form.tsx'
import { LinksPanel } from './links-panel.tsx'
import { LiveResets } from './live-resets.tsx'
import { UnlockButton } from './unlock-button.tsx'
import { contactWords } from './words.ts'

/** A2, A4, A7: whether and how the contact can come in. */
export function WebsiteTab(props: {
  readonly contact: ContactWire
  readonly focus: 'email' | 'username' | undefined
}) {
  const say = useWords(contactWords)
  const sayText = useWords(textsWords)
  const { exact } = useTimeWords()
  const may = useMay()
  const now = useNow(api.time, 10_000)
  const { contact } = props
  const { state, mailState } = contact
  return (
    <div className={classes.columns}>
      <section className={classes.panel}>
        <h2>{say('access.title')}</h2>
        <AccessSwitch contact={contact} label={say('field.websiteAccess')} />
        <p className={classes.hint}>{say(contact.websiteAccess ? 'hint.access' : 'hint.access-needs')}</p>
        <dl className={classes.facts}>
          <div>
            <dt>{say('access.state')}</dt>
            <dd>
              <StateChip state={state} now={now} />
            </dd>
          </div>
          {state.until && (
            <div>
              <dt>{say('access.until')}</dt>
              <dd>
                <time dateTime={state.until}>{exact(state.until)}</time>
              </dd>
            </div>
          )}
          {mailState && (
            <div>
              <dt>{say('access.mail')}</dt>
              <dd>
                <MailChip state={mailState} />
              </dd>
            </div>
          )}
        </dl>
        {state.code === 'locked' && <UnlockButton contact={contact} />}
        {mailState === 'bounced' &&
          state.until &&
          (state.code === 'invited' || state.code === 'reset-pending') && (
            <p className={classes.notice}>{sayText('still-works', { until: exact(state.until) })}</p>
          )}
        <LiveResets contact={contact} />
      </section>
      <LinksPanel contact={contact} />
      <AddressForm contact={contact} focus={props.focus} />
      <SessionsPanel
        of={{ kind: 'contacts', id: contact.id }}
        name={nameOf(contact)}
        mayEnd={may('contacts', 'write')}
      />
    </div>
  )
}
