import { Refusal } from '@latchkey/core/refusal'
import {
  newTerritory,
  territoryChange,
  territoryList,
  territoryPage,
  territoryWire,
} from '@latchkey/core/territories/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { listTerritories, presentTerritory } from './list-territories.ts'
import { changeTerritory, createTerritory } from './save-territory.ts'
import { scopeOf } from './scope-store.ts'
import { countedTerritory } from './store.ts'

const byId = z.object({ id: z.string().max(64) })

export function territoryRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/territories',
    { config: { door: 'user' }, schema: { querystring: territoryList, response: { 200: territoryPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'territories', 'read')
      return await listTerritories(app, request.caller.actor, request.query)
    },
  )

  http.get(
    '/api/v1/territories/:id',
    { config: { door: 'user' }, schema: { params: byId, response: { 200: territoryWire } } },
    async (request) => {
      await assertMay(app, request.caller, 'territories', 'read')
      const scope = scopeOf(request.caller.actor)
      const row = await countedTerritory(app.db.read, scope, request.params.id)
      if (!row) throw new Refusal('territory-not-found')
      return presentTerritory(row)
    },
  )

  http.post(
    '/api/v1/territories',
    { config: { door: 'user' }, schema: { body: newTerritory, response: { 201: territoryWire } } },
    async (request, reply) => reply.code(201).send(await createTerritory(app, request.caller, request.body)),
  )

  http.patch(
    '/api/v1/territories/:id',
    {
      config: { door: 'user' },
      schema: { params: byId, body: territoryChange, response: { 200: territoryWire } },
    },
    async (request) => await changeTerritory(app, request.caller, request.params.id, request.body),
  )
}
