import { Refusal } from '@latchkey/core/refusal'
import {
  newRole,
  roleChange,
  roleDeactivation,
  roleList,
  rolePage,
  roleReactivation,
  roleWire,
} from '@latchkey/core/roles/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { deactivateRole, reactivateRole } from './deactivate-role.ts'
import { listRoles, presentRole } from './list-roles.ts'
import { assertMay } from './rights.ts'
import type { RoleUsers } from './role-users.ts'
import { changeRole, createRole } from './save-role.ts'
import { countedRole } from './store.ts'

const byId = z.object({ id: z.string().max(64) })
const config = { door: 'user' } as const

export function roleRoutes(http: Http, app: App, users: RoleUsers): void {
  http.get(
    '/api/v1/roles',
    { config, schema: { querystring: roleList, response: { 200: rolePage } } },
    async (request) => {
      await assertMay(app, request.caller, 'roles', 'read')
      return await listRoles(app, request.query)
    },
  )

  http.get(
    '/api/v1/roles/:id',
    { config, schema: { params: byId, response: { 200: roleWire } } },
    async (request) => {
      await assertMay(app, request.caller, 'roles', 'read')
      const role = await countedRole(app.db.read, request.params.id)
      if (!role) throw new Refusal('role-not-found')
      return presentRole(role)
    },
  )

  http.post(
    '/api/v1/roles',
    { config, schema: { body: newRole, response: { 201: roleWire } } },
    async (request, reply) => reply.code(201).send(await createRole(app, request.caller, request.body)),
  )

  http.patch(
    '/api/v1/roles/:id',
    { config, schema: { params: byId, body: roleChange, response: { 200: roleWire } } },
    async (request) => await changeRole(app, request.caller, request.params.id, request.body, users),
  )

  http.post(
    '/api/v1/roles/:id/deactivate',
    { config, schema: { params: byId, body: roleDeactivation, response: { 200: roleWire } } },
    async (request) => await deactivateRole(app, request.caller, request.params.id, request.body, users),
  )

  http.post(
    '/api/v1/roles/:id/reactivate',
    { config, schema: { params: byId, body: roleReactivation, response: { 200: roleWire } } },
    async (request) => await reactivateRole(app, request.caller, request.params.id, request.body.version),
  )
}
