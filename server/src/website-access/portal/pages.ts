import { after, HOUR } from '@latchkey/core/instant'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findContact, listContacts, presentContact } from '../../contacts/index.ts'
import type { App } from '../../platform/app.ts'
import { errorsOf, formText } from '../../platform/http/forms.ts'
import { sendPage } from '../../platform/http/frame.ts'
import type { Http } from '../../platform/http/server.ts'
import type { Errors, Pages, Views } from '../../platform/pages/index.ts'
import { assertMay, mayChangeEmail } from '../../roles/index.ts'
import { userSessionOf } from '../../sessions/index.ts'
import { changeContact } from '../change-contact.ts'
import { assertReachable } from '../reachable.ts'
import { sendReset, voidResets } from '../send-reset.ts'
import { unlockContact } from '../unlock-contact.ts'
import { contactModel, noticeOf, rowOf } from './contact-model.ts'

const PAGE_SIZE = 50
const byId = z.object({ id: z.string().max(64) })
const version = z.coerce.number().int().catch(0)
const listed = z.object({ search: z.string().max(200).catch(''), cursor: z.string().max(500).optional() })
const told = z.object({ done: z.string().max(40).optional() })
const editForm = z.object({
  version,
  email: formText.optional(),
  username: formText,
  firstName: formText,
  surname: formText,
})
const accessForm = z.object({ version, value: z.enum(['on', 'off']) })
const resetForm = z.object({
  version,
  email: formText,
  blockOldPassword: z.literal('true').optional().catch(undefined),
})

/** The bare pages for staff: find a contact, switch access on, press the one button (A1, C12, C13). */
export function portalContactPages(http: Http, app: App, pages: Pages): void {
  http.get('/portal', { config: { door: 'public' } }, (_request, reply) => reply.redirect('/portal/', 303))

  http.get(
    '/portal/',
    { config: { door: 'user' }, schema: { querystring: listed } },
    async (request, reply) => {
      await assertMay(app, request.caller, 'contacts', 'read')
      const { search, cursor } = request.query
      const found = await listContacts(app, request.caller.actor, {
        search,
        limit: PAGE_SIZE,
        sort: 'name',
        ...(cursor ? { cursor } : {}),
      })
      const next = new URLSearchParams({ search, cursor: found.nextCursor ?? '' })
      return await sendPage(app, pages, request, reply, {
        view: 'contacts',
        model: {
          user: staffOf(request),
          search,
          items: found.items.map(rowOf),
          nextHref: found.nextCursor ? `/portal/?${next}` : null,
          total: found.total ?? null,
          localMailbox: app.config.smtpUrl === null,
        },
      })
    },
  )

  http.get(
    '/portal/contacts/:id',
    { config: { door: 'user' }, schema: { params: byId, querystring: told } },
    async (request, reply) => {
      return await sendContact(app, pages, request, reply, request.params.id, { done: request.query.done })
    },
  )

  http.post(
    '/portal/contacts/:id',
    { config: { door: 'user' }, schema: { params: byId, body: editForm } },
    async (request, reply) => {
      const { id } = request.params
      const { email, ...typed } = request.body
      const change = {
        ...typed,
        username: typed.username || null,
        ...(email === undefined ? {} : { email: email || null }),
      }
      return await act(
        app,
        pages,
        request,
        reply,
        id,
        'saved',
        () => changeContact(app, request.caller, id, change),
        email === undefined ? typed : { ...typed, email },
      )
    },
  )

  http.post(
    '/portal/contacts/:id/website-access',
    { config: { door: 'user' }, schema: { params: byId, body: accessForm } },
    async (request, reply) => {
      const { id } = request.params
      const change = { version: request.body.version, websiteAccess: request.body.value === 'on' }
      const done = `access-${request.body.value}`
      return await act(app, pages, request, reply, id, done, () =>
        changeContact(app, request.caller, id, change),
      )
    },
  )

  http.get(
    '/portal/contacts/:id/confirm-reset',
    { config: { door: 'user' }, schema: { params: byId } },
    async (request, reply) => {
      const { id } = request.params
      await assertMay(app, request.caller, 'contacts', 'write', { kind: 'contact', id })
      const contact = await findContact(app, request.caller, id)
      try {
        assertReachable(contact)
      } catch (error) {
        return await sendContact(app, pages, request, reply, id, errorsOf(error, request.caller.language))
      }
      return await sendConfirmation(app, pages, request, reply, id, { status: 200, errors: [] })
    },
  )

  http.post(
    '/portal/contacts/:id/resets',
    { config: { door: 'user' }, schema: { params: byId, body: resetForm } },
    async (request, reply) => {
      const { id } = request.params
      const shown = { ...request.body, blockOldPassword: request.body.blockOldPassword === 'true' }
      try {
        await sendReset(app, request.caller, id, shown)
      } catch (error) {
        const told = errorsOf(error, request.caller.language)
        if (told.status === 404) throw error
        if (told.status === 409) return await sendConfirmation(app, pages, request, reply, id, told)
        return await sendContact(app, pages, request, reply, id, told)
      }
      return reply.redirect(`/portal/contacts/${encodeURIComponent(id)}?done=sent`, 303)
    },
  )

  http.post(
    '/portal/contacts/:id/unlock',
    { config: { door: 'user' }, schema: { params: byId } },
    async (request, reply) => {
      const { id } = request.params
      return await act(app, pages, request, reply, id, 'unlocked', () =>
        unlockContact(app, request.caller, id),
      )
    },
  )

  http.post(
    '/portal/contacts/:id/void',
    { config: { door: 'user' }, schema: { params: byId } },
    async (request, reply) => {
      const { id } = request.params
      return await act(app, pages, request, reply, id, 'voided', () => voidResets(app, request.caller, id))
    },
  )
}

/** Does the act and leads back to the contact, or shows the contact with what stood in the way. */
async function act(
  app: App,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  done: string,
  work: () => Promise<unknown>,
  typed?: NonNullable<Views['contact']['typed']>,
) {
  try {
    await work()
  } catch (error) {
    const told = errorsOf(error, request.caller.language)
    if (told.status === 404) throw error
    return await sendContact(app, pages, request, reply, id, { ...told, ...(typed ? { typed } : {}) })
  }
  return reply.redirect(`/portal/contacts/${encodeURIComponent(id)}?done=${done}`, 303)
}

interface Told {
  readonly status?: number
  readonly errors?: Errors
  readonly done?: string | undefined
  readonly typed?: NonNullable<Views['contact']['typed']>
}

async function sendContact(
  app: App,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  told: Told,
) {
  // Also where an act was refused: who may not read a contact is not shown one for trying.
  await assertMay(app, request.caller, 'contacts', 'read', { kind: 'contact', id })
  const { contact, model } = await contactModel(app, request.caller, id)
  const notice = noticeOf(told.done, contact)
  return await sendPage(app, pages, request, reply, {
    view: 'contact',
    model: {
      ...model,
      user: staffOf(request),
      ...(told.typed ? { typed: told.typed } : {}),
      errors: told.errors ?? [],
    },
    status: told.status ?? 200,
    path: `/portal/contacts/${id}`,
    ...(notice ? { notice } : {}),
  })
}

async function sendConfirmation(
  app: App,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  told: { status: number; errors: Errors },
) {
  const row = await findContact(app, request.caller, id)
  const contact = await presentContact(app.db.read, row, app.clock.now())
  const settings = app.settings()
  return await sendPage(app, pages, request, reply, {
    view: 'confirm-reset',
    status: told.status,
    path: `/portal/contacts/${id}/confirm-reset`,
    model: {
      user: staffOf(request),
      contact: { ...rowOf(contact), version: contact.version },
      endsAt: after(app.clock.now(), settings['temporary-password.hours'] * HOUR),
      button: contact.resetButton,
      mayBlockOldPassword: row.password_set_at !== null && mayChangeEmail(request.caller.actor),
      errors: told.errors,
    },
  })
}

function staffOf(request: FastifyRequest): { name: string } {
  return { name: userSessionOf(request).actor.name }
}
