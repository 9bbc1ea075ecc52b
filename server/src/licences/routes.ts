import {
  ledgerPage,
  ledgerQuery,
  licenceChange,
  licencePage,
  licenceWire,
} from '@latchkey/core/licences/wire'
import { Refusal } from '@latchkey/core/refusal'
import { type UserType, userTypes } from '@latchkey/core/users/user-type'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { changeLicence } from './change-licence.ts'
import { listLedger } from './list-ledger.ts'
import { presentLicence } from './present.ts'
import { allLicences } from './store.ts'

export function licenceRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/licences',
    { config: { door: 'user' }, schema: { response: { 200: licencePage } } },
    async (request) => {
      await assertMay(app, request.caller, 'subscription', 'read')
      const rows = await allLicences(app.db.read)
      const items = userTypes.flatMap((type) => rows.filter((row) => row.type === type)).map(presentLicence)
      return { items, nextCursor: null, total: items.length }
    },
  )

  http.get(
    '/api/v1/licences/ledger',
    { config: { door: 'user' }, schema: { querystring: ledgerQuery, response: { 200: ledgerPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'subscription', 'read')
      return await listLedger(app, request.query)
    },
  )

  http.patch(
    '/api/v1/licences/:type',
    {
      config: { door: 'user' },
      schema: {
        params: z.object({ type: z.string().max(64) }),
        body: licenceChange,
        response: { 200: licenceWire },
      },
    },
    async (request) => {
      const { type } = request.params
      if (!isUserType(type)) throw new Refusal('licence-not-found')
      return await changeLicence(app, request.caller, type, request.body)
    },
  )
}

function isUserType(word: string): word is UserType {
  return (userTypes as readonly string[]).includes(word)
}
