import type { Instant } from '@latchkey/core/instant'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import classes from '../page/page.module.css'
import { PhoneLink } from '../page/phone-link.tsx'
import { stateNow } from '../page/state-now.ts'
import { Card } from '../shell/screen.tsx'
import type { ContactShown, RetailerShown } from '../store/types.ts'
import { contactWords } from './words.ts'

/** Whose contact it is, how he is reached, and until when his state holds. */
export function ContactFacts(props: {
  readonly contact: ContactShown
  readonly retailer: RetailerShown
  readonly now: Instant
}) {
  const say = useWords(contactWords)
  const { exact, relative } = useTimeWords()
  const { contact, retailer, now } = props
  const { until, lastSignInAt } = stateNow(contact, now)
  return (
    <Card title={say('facts.title')}>
      <dl className={classes.facts}>
        <div>
          <dt>{say('field.retailer')}</dt>
          <dd>
            {retailer.name} · {retailer.accountNumber}
          </dd>
        </div>
        {until && (
          <div>
            <dt>{say('field.until')}</dt>
            <dd>
              <time dateTime={until}>{exact(until)}</time>
            </dd>
          </div>
        )}
        <div>
          <dt>{say('field.last')}</dt>
          <dd>{relative(lastSignInAt, now)}</dd>
        </div>
        {contact.phone && (
          <div>
            <dt>{say('field.phone')}</dt>
            <dd>
              <PhoneLink number={contact.phone} />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  )
}
