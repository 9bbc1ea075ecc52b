import {
  chosenRetailerWire,
  linksWire,
  newLinkWire,
  offeredLinkWire,
  retailerChoiceWire,
} from '@latchkey/core/linked-contacts/wire'
import { toWire } from '@latchkey/core/wire/list'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { contactCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { writeSession } from '../sessions/index.ts'
import { chooseRetailer, retailersToChoose } from './choose-retailer.ts'
import { linksOfContact } from './links-of-contact.ts'
import { offerLink, withdrawOffer } from './offer-link.ts'
import { unlinkContacts } from './unlink-contacts.ts'

const byId = z.object({ id: z.string().max(64) })
const byOther = byId.extend({ otherId: z.string().max(64) })
const byOffer = byId.extend({ offerId: z.string().max(64) })

export function linkedContactRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/contacts/:id/links',
    { config: { door: 'user' }, schema: { params: byId, response: { 200: linksWire } } },
    async (request) => await linksOfContact(app, request.caller, request.params.id),
  )

  http.post(
    '/api/v1/contacts/:id/links',
    {
      config: { door: 'user' },
      schema: { params: byId, body: newLinkWire, response: { 202: offeredLinkWire } },
    },
    async (request, reply) => {
      const { expiresAt, ...offered } = await offerLink(app, request.caller, request.params.id, request.body)
      return reply.code(202).send({ ...offered, expiresAt: toWire(expiresAt) })
    },
  )

  http.delete(
    '/api/v1/contacts/:id/links/offers/:offerId',
    { config: { door: 'user' }, schema: { params: byOffer } },
    async (request, reply) => {
      await withdrawOffer(app, request.caller, request.params.id, request.params.offerId)
      return reply.code(204).send()
    },
  )

  http.delete(
    '/api/v1/contacts/:id/links/:otherId',
    { config: { door: 'user' }, schema: { params: byOther } },
    async (request, reply) => {
      await unlinkContacts(app, request.caller, request.params.id, request.params.otherId)
      return reply.code(204).send()
    },
  )

  http.get(
    '/api/v1/website/retailers',
    { config: { door: 'contact-choosing' }, schema: { response: { 200: retailerChoiceWire } } },
    async (request) => await retailersToChoose(app, contactCaller(request).actor),
  )

  http.put(
    '/api/v1/website/retailer',
    { config: { door: 'contact-choosing' }, schema: { body: chosenRetailerWire } },
    async (request, reply) => {
      const session = await chooseRetailer(app, contactCaller(request), request.body.contactId)
      if (session) writeSession(app, reply, 'website', session)
      return reply.code(204).send()
    },
  )
}
