import type { Readable } from 'node:stream'
import { importQuery, importSummary } from '@latchkey/core/imports/wire'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import { bodyOf, fileScope, formatSent, UPLOAD_TIME } from '../platform/http/file-bodies.ts'
import type { Http } from '../platform/http/server.ts'
import { takeTime } from '../platform/http/slow-bodies.ts'
import { importPeople } from './apply-import.ts'
import { CSV_LIMIT_BYTES } from './csv/read-csv.ts'
import { assertMayImport } from './may-import.ts'
import { WORKBOOK_LIMIT_BYTES } from './workbook/read-workbook.ts'

export function importRoutes(http: Http, app: App): void {
  fileScope(http, (scope) => {
    scope.post(
      '/api/v1/imports',
      {
        config: { door: 'user' },
        schema: { querystring: importQuery, response: { 200: importSummary } },
        // Before the body is read, so that nobody sends 100 MB to be told no.
        async onRequest(request, reply) {
          await assertMayImport(app, request.caller)
          const limit = formatSent(request) === 'csv' ? CSV_LIMIT_BYTES : WORKBOOK_LIMIT_BYTES
          takeTime(request.raw, UPLOAD_TIME)
          if (Number(request.headers['content-length'] ?? 0) <= limit) return
          reply.header('connection', 'close')
          throw new Refusal('too-large', { values: { limit: `${limit / 1_000_000} MB` } })
        },
      },
      async (request) => {
        // A large file takes its time after the last byte has come.
        request.raw.socket.setTimeout(0)
        const options = { ...request.query, format: formatSent(request) }
        return await importPeople(app, request.caller, bodyOf(request.body as Readable), options)
      },
    )
  })
}
