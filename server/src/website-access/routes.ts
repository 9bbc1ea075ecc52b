import { contactChange, contactWire, newContact } from '@latchkey/core/contacts/wire'
import type { Instant } from '@latchkey/core/instant'
import { type Language, message } from '@latchkey/core/messages/catalogue'
import { retailerChange, retailerWire } from '@latchkey/core/retailers/wire'
import { sessionsOfPerson, websiteSignedIn } from '@latchkey/core/sessions/wire'
import { issuedReset, liveResets, sendResetWire } from '@latchkey/core/temporary-passwords/wire'
import { signInWire } from '@latchkey/core/users/wire'
import { toWire } from '@latchkey/core/wire/list'
import { z } from 'zod'
import { findContact, presentContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { readCookie } from '../platform/http/cookies.ts'
import type { Http } from '../platform/http/server.ts'
import { presentRetailer } from '../retailers/index.ts'
import { assertMay } from '../roles/index.ts'
import { rememberDevice, writeSession } from '../sessions/index.ts'
import { liveTemporaryPasswords } from '../temporary-passwords/index.ts'
import { changeContact } from './change-contact.ts'
import { changeRetailer } from './change-retailer.ts'
import { endContactSessions, sessionsOfContact } from './contact-sessions.ts'
import { createContact, type SavedContact } from './create-contact.ts'
import { sendReset, voidResets } from './send-reset.ts'
import { signIn } from './sign-in.ts'
import { unlockContact } from './unlock-contact.ts'

const byId = z.object({ id: z.string().max(64) })

export function websiteAccessRoutes(http: Http, app: App): void {
  http.post(
    '/api/v1/website/sign-in',
    { config: { door: 'sign-in' }, schema: { body: signInWire, response: { 200: websiteSignedIn } } },
    async (request, reply) => {
      const deviceCookie = readCookie(app.config, request, 'device')
      const { state, session, contact, passwordSetAt } = await signIn(app, request.caller, {
        ...request.body,
        deviceCookie,
        formerToken: readCookie(app.config, request, 'website'),
      })
      writeSession(app, reply, 'website', session)
      if (state !== 'password-change-required') {
        rememberDevice(app, request, reply, { accountId: contact.website_login_id, passwordSetAt })
      }
      return {
        state,
        contact: {
          id: contact.id,
          firstName: contact.first_name,
          surname: contact.surname,
          email: contact.email,
          username: contact.username ?? '',
          language: contact.language as Language | null,
          retailer: {
            id: contact.retailer_id,
            accountNumber: contact.account_number,
            name: contact.retailer_name,
          },
        },
      }
    },
  )

  http.post(
    '/api/v1/contacts',
    { config: { door: 'user' }, schema: { body: newContact, response: { 201: contactWire } } },
    async (request, reply) => {
      const saved = await createContact(app, request.caller, request.body)
      return reply.code(201).send(await presentSaved(app, saved, request.caller.language))
    },
  )

  http.patch(
    '/api/v1/contacts/:id',
    {
      config: { door: 'user' },
      schema: { params: byId, body: contactChange, response: { 200: contactWire } },
    },
    async (request) => {
      const saved = await changeContact(app, request.caller, request.params.id, request.body)
      return await presentSaved(app, saved, request.caller.language)
    },
  )

  http.post(
    '/api/v1/contacts/:id/resets',
    {
      config: { door: 'user' },
      schema: { params: byId, body: sendResetWire, response: { 202: issuedReset } },
    },
    async (request, reply) => {
      const { letterId, expiresAt } = await sendReset(app, request.caller, request.params.id, request.body)
      return reply.code(202).send({ letterId, expiresAt: toWire(expiresAt) })
    },
  )

  http.get(
    '/api/v1/contacts/:id/resets',
    { config: { door: 'user' }, schema: { params: byId, response: { 200: liveResets } } },
    async (request) => {
      await assertMay(app, request.caller, 'contacts', 'read')
      const contact = await findContact(app, request.caller, request.params.id)
      const ofLogin = await liveTemporaryPasswords(app.db.read, contact.website_login_id, app.clock.now())
      const live = ofLogin.filter((one) => one.contact_id === contact.id)
      return {
        items: live.map((one) => ({
          id: one.id,
          origin: one.origin,
          createdAt: toWire(one.created_at as Instant),
          expiresAt: toWire(one.expires_at as Instant),
        })),
      }
    },
  )

  http.delete(
    '/api/v1/contacts/:id/resets',
    { config: { door: 'user' }, schema: { params: byId } },
    async (request, reply) => {
      await voidResets(app, request.caller, request.params.id)
      return reply.code(204).send()
    },
  )

  http.get(
    '/api/v1/contacts/:id/sessions',
    { config: { door: 'user' }, schema: { params: byId, response: { 200: sessionsOfPerson } } },
    async (request) => await sessionsOfContact(app, request.caller, request.params.id),
  )

  http.delete(
    '/api/v1/contacts/:id/sessions',
    { config: { door: 'user' }, schema: { params: byId } },
    async (request, reply) => {
      await endContactSessions(app, request.caller, request.params.id, null)
      return reply.code(204).send()
    },
  )

  http.delete(
    '/api/v1/contacts/:id/sessions/:sessionId',
    { config: { door: 'user' }, schema: { params: byId.extend({ sessionId: z.string().max(64) }) } },
    async (request, reply) => {
      await endContactSessions(app, request.caller, request.params.id, request.params.sessionId)
      return reply.code(204).send()
    },
  )

  http.delete(
    '/api/v1/contacts/:id/lock',
    { config: { door: 'user' }, schema: { params: byId } },
    async (request, reply) => {
      await unlockContact(app, request.caller, request.params.id)
      return reply.code(204).send()
    },
  )

  http.patch(
    '/api/v1/retailers/:id',
    {
      config: { door: 'user' },
      schema: { params: byId, body: retailerChange, response: { 200: retailerWire } },
    },
    async (request) => {
      const saved = await changeRetailer(app, request.caller, request.params.id, request.body)
      return await presentRetailer(app.db.read, saved)
    },
  )
}

async function presentSaved(app: App, { contact, warnings }: SavedContact, language: Language) {
  const shown = await presentContact(app.db.read, contact, app.clock.now())
  if (warnings.length === 0) return shown
  const sentences = warnings.map((warning) => ({
    field: warning.field,
    code: warning.code,
    message:
      warning.code === 'username-resembles'
        ? message(language, 'rule.username.looks-like-warning', { username: warning.other })
        : message(language, `contact.${warning.code}`),
  }))
  return { ...shown, warnings: sentences }
}
