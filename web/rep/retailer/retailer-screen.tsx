import chips from '@latchkey/web/shared/access/chips.module.css'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { BackWords } from '../page/back-link.tsx'
import { EmptyPage } from '../page/empty-page.tsx'
import classes from '../page/page.module.css'
import { PhoneLink } from '../page/phone-link.tsx'
import { retailersWords } from '../retailers/words.ts'
import { WaitingScreen } from '../shell/fault-screens.tsx'
import { Card, Screen } from '../shell/screen.tsx'
import type { RetailerShown } from '../store/types.ts'
import { useContactsOf, useRetailer } from '../store/use-store.ts'
import { ContactList } from './contact-list.tsx'

export const retailerRoute = createLazyRoute('/retailers/$retailerId')({ component: RetailerScreen })

/** O1: a shop and the people in it. */
function RetailerScreen() {
  const { retailerId } = retailerRoute.useParams()
  const say = useWords(retailersWords)
  const retailer = useRetailer(retailerId)
  const contacts = useContactsOf(retailerId)
  if (retailer === undefined || contacts === undefined) return <WaitingScreen />
  const back = (
    <Link to="/retailers" className={classes.back}>
      <BackWords>{say('back')}</BackWords>
    </Link>
  )
  if (retailer === null)
    return (
      <Screen above={back}>
        <EmptyPage title={say('gone.title')} text={say('gone.text')} />
      </Screen>
    )
  return (
    <Screen
      title={retailer.name}
      above={back}
      beside={
        !retailer.active && (
          <span className={`${chips.chip} ${chips.grey}`}>
            <span aria-hidden="true">●</span> {say('inactive')}
          </span>
        )
      }
    >
      {!retailer.active && <p className={classes.notice}>{say('inactive.text')}</p>}
      <Card title={say('general')}>
        <General retailer={retailer} />
      </Card>
      <Card title={say('contacts')}>
        {contacts.length > 0 ? (
          <ContactList contacts={contacts} />
        ) : (
          <p className={classes.muted}>{say('contacts.empty')}</p>
        )}
      </Card>
    </Screen>
  )
}

function General({ retailer }: { readonly retailer: RetailerShown }) {
  const say = useWords(retailersWords)
  const { accountNumber, town, phone } = retailer
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{say('account-number')}</dt>
        <dd>{accountNumber}</dd>
      </div>
      <div>
        <dt>{say('town')}</dt>
        <dd>{town ?? say('none')}</dd>
      </div>
      <div>
        <dt>{say('phone')}</dt>
        <dd>{phone ? <PhoneLink number={phone} /> : say('none')}</dd>
      </div>
    </dl>
  )
}
