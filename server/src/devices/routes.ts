import { devicePage, deviceQuery, ownDevices } from '@latchkey/core/devices/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { userCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { userSessionOf } from '../sessions/index.ts'
import { revokeDevice, revokeOwnDevice } from './end-devices.ts'
import { listOwnDevices, pageOfDevices } from './list-devices.ts'

const byId = z.object({ id: z.string().max(64) })

export function deviceRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/devices',
    { config: { door: 'user' }, schema: { querystring: deviceQuery, response: { 200: devicePage } } },
    async (request) => {
      await assertMay(app, request.caller, 'devices', 'read')
      return await pageOfDevices(app, request.caller, request.query)
    },
  )

  http.post(
    '/api/v1/devices/:id/revoke',
    { config: { door: 'user' }, schema: { params: byId } },
    async (request, reply) => {
      await revokeDevice(app, request.caller, request.params.id)
      return reply.code(204).send()
    },
  )

  for (const face of ['portal', 'rep'] as const) {
    const door = face === 'portal' ? 'user' : 'rep'
    http.get(
      `/api/v1/${face}/devices`,
      { config: { door }, schema: { response: { 200: ownDevices } } },
      async (request) => {
        const { actor, deviceId } = userSessionOf(request)
        return { items: await listOwnDevices(app, actor, deviceId) }
      },
    )

    http.post(
      `/api/v1/${face}/devices/:id/revoke`,
      { config: { door }, schema: { params: byId } },
      async (request, reply) => {
        await revokeOwnDevice(app, userCaller(request), request.params.id)
        return reply.code(204).send()
      },
    )
  }
}
