import type { ContactWire } from '@latchkey/core/contacts/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { queries } from '../api/queries.ts'
import { contactQuery, keepContact } from '../contacts/contacts-query.ts'
import page from '../page/page.module.css'
import { useSelf } from '../shell/rights.ts'
import classes from './erase.module.css'
import { EraseDialog } from './erase-dialog.tsx'
import { eraseWords } from './words.ts'

/** E2: the owner's way to erase a contact, at the foot of his page. */
export function EraseContact({ contact }: { readonly contact: ContactWire }) {
  const say = useWords(eraseWords)
  const self = useSelf()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  if (!self.isOwner) return null
  return (
    <section className={`${page.panel} ${classes.section}`}>
      <h2>{say('contact.section')}</h2>
      <p className={page.hint}>{say('contact.section-text')}</p>
      <Button variant="default" onClick={() => setAsked(true)}>
        {say('contact.button')}
      </Button>
      {asked && (
        <EraseDialog
          kind="contact"
          person={{
            id: contact.id,
            version: contact.version,
            name: nameOf(contact),
            username: contact.username,
            retailer: contact.retailer.name,
          }}
          onErased={async () => {
            await navigate({ to: '/contacts' })
            queries.removeQueries({ queryKey: contactQuery(contact.id).queryKey })
            await queries.invalidateQueries({ queryKey: ['contacts'] })
          }}
          onRefused={(problem) => {
            if (problem instanceof ApiProblem && problem.current) keepContact(problem.current as ContactWire)
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  )
}
