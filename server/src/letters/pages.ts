import { Refusal } from '@latchkey/core/refusal'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { sendPage } from '../platform/http/frame.ts'
import type { Http } from '../platform/http/server.ts'
import type { Pages } from '../platform/pages/index.ts'
import { framedPolicy } from './framed-policy.ts'
import { mailboxLetters, openMailboxLetter } from './mailbox.ts'

const byId = z.object({ id: z.string().max(64) })

/** N4: the local mailbox, for this machine alone, and only where no SMTP server is set. */
export function mailboxPages(http: Http, app: App, pages: Pages): void {
  if (app.config.smtpUrl !== null) return
  http.get('/mailbox', { config: { door: 'machine' } }, async (request, reply) => {
    const letters = (await mailboxLetters(app)).map(({ id, subject, to, receivedAt }) => ({
      id,
      subject,
      to,
      receivedAt,
    }))
    return await sendPage(app, pages, request, reply, { view: 'mailbox', model: { letters } })
  })

  http.get(
    '/mailbox/:id',
    { config: { door: 'machine' }, schema: { params: byId } },
    async (request, reply) => {
      const letter = await letterOf(app, request.params.id)
      const { subject, from, to, receivedAt, text } = letter
      const htmlSrc = `/mailbox/${encodeURIComponent(letter.id)}/html`
      const model = { subject, from, to, receivedAt, text, htmlSrc }
      return await sendPage(app, pages, request, reply, { view: 'mailbox-letter', model })
    },
  )

  http.get(
    '/mailbox/:id/html',
    { config: { door: 'machine' }, schema: { params: byId } },
    async (request, reply) => {
      const { html } = await letterOf(app, request.params.id)
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', framedPolicy(html))
        .header('x-frame-options', 'SAMEORIGIN')
        .send(html)
    },
  )
}

async function letterOf(app: App, id: string) {
  const letter = await openMailboxLetter(app, id)
  if (!letter) throw new Refusal('letter-not-found')
  return letter
}
