import { contactList, contactPage, contactWire } from '@latchkey/core/contacts/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { findContact } from './find-contact.ts'
import { listContacts } from './list-contacts.ts'
import { presentContact } from './present.ts'

export function contactRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/contacts',
    { config: { door: 'user' }, schema: { querystring: contactList, response: { 200: contactPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'contacts', 'read')
      return await listContacts(app, request.caller.actor, request.query)
    },
  )

  http.get(
    '/api/v1/contacts/:id',
    {
      config: { door: 'user' },
      schema: { params: z.object({ id: z.string().max(64) }), response: { 200: contactWire } },
    },
    async (request) => {
      await assertMay(app, request.caller, 'contacts', 'read')
      const contact = await findContact(app, request.caller, request.params.id)
      return await presentContact(app.db.read, contact, app.clock.now())
    },
  )
}
