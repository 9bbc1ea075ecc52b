import { erasedWire, eraseWire } from '@latchkey/core/erasure/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { eraseContact } from './erase-contact.ts'
import { eraseUser } from './erase-user.ts'

export function erasureRoutes(http: Http, app: App): void {
  const acts = { contacts: eraseContact, users: eraseUser } as const
  for (const [people, erase] of Object.entries(acts)) {
    http.post(
      `/api/v1/${people}/:id/erasure`,
      {
        config: { door: 'user' },
        schema: {
          params: z.object({ id: z.string().max(64) }),
          body: eraseWire,
          response: { 200: erasedWire },
        },
      },
      async (request) => await erase(app, request.caller, request.params.id, request.body),
    )
  }
}
