import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { BackWords } from '../page/back-link.tsx'
import { EmptyPage } from '../page/empty-page.tsx'
import classes from '../page/page.module.css'
import { retailersWords } from '../retailers/words.ts'
import { WaitingScreen } from '../shell/fault-screens.tsx'
import { Screen } from '../shell/screen.tsx'
import { useContact, useRetailer } from '../store/use-store.ts'
import { ContactPage } from './contact-page.tsx'
import { contactWords } from './words.ts'

export const contactRoute = createLazyRoute('/retailers/$retailerId/contacts/$contactId')({
  component: ContactScreen,
})

function ContactScreen() {
  const { contactId, retailerId } = contactRoute.useParams()
  const say = useWords(contactWords)
  const sayRetailers = useWords(retailersWords)
  const contact = useContact(contactId)
  // A contact may have moved to another retailer since the address was kept.
  const retailer = useRetailer(contact?.retailerId ?? retailerId)
  if (contact === undefined || retailer === undefined) return <WaitingScreen />
  if (contact === null || retailer === null)
    return (
      <Screen
        above={
          <Link to="/retailers" className={classes.back}>
            <BackWords>{sayRetailers('back')}</BackWords>
          </Link>
        }
      >
        <EmptyPage title={say('gone.title')} text={say('gone.text')} />
      </Screen>
    )
  // The page of another contact begins afresh: nothing typed over one is shown over the other.
  return <ContactPage key={contactId} contact={contact} retailer={retailer} />
}
