import { commandApplied, commandWire } from '@latchkey/core/commands/wire'
import { Refusal } from '@latchkey/core/refusal'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { userCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { userSessionOf } from '../sessions/index.ts'
import { carryOut } from './carry-out.ts'

/** Other headers are the browser's own. */
const keyed = z.looseObject({ 'idempotency-key': z.string().max(100) })

export function repCommandRoutes(http: Http, app: App): void {
  http.post(
    '/api/v1/rep/commands',
    {
      config: { door: 'rep' },
      schema: { headers: keyed, body: commandWire, response: { 200: commandApplied } },
    },
    async (request, reply) => {
      const { body } = request
      if (request.headers['idempotency-key'] !== body.id) {
        throw new Refusal('invalid-request', {
          fields: [{ field: 'idempotency-key', code: 'not-valid', message: 'wire.not-valid' }],
        })
      }
      const { deviceId } = userSessionOf(request)
      const { answer, replayed } = await carryOut(app, userCaller(request), deviceId, body)
      if (replayed) reply.header('idempotent-replayed', 'true')
      if (answer instanceof Refusal) throw answer
      return answer
    },
  )
}
