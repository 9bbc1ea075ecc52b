import { framedText } from '@latchkey/core/letters/text-wire'
import type { App } from '../../platform/app.ts'
import type { Http } from '../../platform/http/server.ts'
import { framedPolicy } from '../framed-policy.ts'
import { inScheme, previewText } from './preview-text.ts'

/** M2: the HTML part of an unsaved text, for the portal's frame alone. */
export function letterTextPages(http: Http, app: App): void {
  http.post(
    '/portal/letter-preview',
    { config: { door: 'user' }, schema: { body: framedText } },
    async (request, reply) => {
      const { scheme, kind, language, ...text } = request.body
      const { html } = await previewText(app, request.caller, { kind, language }, text)
      const shown = inScheme(html, scheme)
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', framedPolicy(shown))
        .header('x-frame-options', 'SAMEORIGIN')
        .send(shown)
    },
  )
}
