import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { nameOf } from '../contacts/contact-name.ts'
import { contactQuery } from '../contacts/contacts-query.ts'
import { TitleRow } from '../shell/title-row.tsx'

export const contactRoute = createLazyRoute('/contacts/$id')({ component: ContactScreen })

function ContactScreen() {
  const { id } = contactRoute.useParams()
  const { data: contact } = useSuspenseQuery(contactQuery(id))
  return <TitleRow title={nameOf(contact)} />
}
