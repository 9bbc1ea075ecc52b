import { Readable } from 'node:stream'
import {
  checkBody,
  importRun,
  importRunList,
  importRunPage,
  importRunRows,
  rereadBody,
  uploadQuery,
} from '@latchkey/core/imports/run-wire'
import { Refusal } from '@latchkey/core/refusal'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { userCaller } from '../../platform/http/door.ts'
import { bodyOf, fileScope, formatSent, UPLOAD_TIME } from '../../platform/http/file-bodies.ts'
import type { Http } from '../../platform/http/server.ts'
import { takeTime } from '../../platform/http/slow-bodies.ts'
import { assertMayImport } from '../may-import.ts'
import { applyRun, checkRun, withdrawRun } from './change-run.ts'
import { problemsCsv, resultCsv } from './listed-rows.ts'
import { sampleCsv } from './sample.ts'
import { findRun, listRuns, presentRun, showRun } from './show-run.ts'
import { readAgain, UPLOAD_LIMIT_BYTES, uploadFile } from './upload-file.ts'

const config = { door: 'user' } as const
const byId = z.object({ id: z.string().max(64) })

export function importRunRoutes(http: Http, app: App): void {
  fileScope(http, (scope) => {
    scope.post(
      '/api/v1/imports/files',
      {
        config,
        schema: { querystring: uploadQuery, response: { 201: importRunPage } },
        async onRequest(request, reply) {
          await assertMayImport(app, request.caller)
          formatSent(request)
          takeTime(request.raw, UPLOAD_TIME)
          if (Number(request.headers['content-length'] ?? 0) <= UPLOAD_LIMIT_BYTES) return
          reply.header('connection', 'close')
          throw new Refusal('too-large', { values: { limit: `${UPLOAD_LIMIT_BYTES / 1_000_000} MB` } })
        },
      },
      async (request, reply) => {
        const caller = userCaller(request)
        const upload = { ...request.query, format: formatSent(request) }
        const run = await uploadFile(app, caller, upload, bodyOf(request.body as Readable))
        return reply.code(201).send(await showRun(app, caller, run))
      },
    )
  })

  http.get(
    '/api/v1/imports',
    { config, schema: { querystring: importRunList, response: { 200: importRunRows } } },
    async (request) => await listRuns(app, request.caller, request.query),
  )

  http.get('/api/v1/imports/sample.csv', { config }, async (request, reply) => {
    await assertMayImport(app, request.caller, 'read')
    return sendCsv(reply, 'latchkey-import-sample.csv', [sampleCsv(request.caller.language)])
  })

  http.get(
    '/api/v1/imports/:id',
    { config, schema: { params: byId, response: { 200: importRunPage } } },
    async (request) =>
      await showRun(app, request.caller, await findRun(app, request.caller, request.params.id)),
  )

  http.post(
    '/api/v1/imports/:id/read',
    { config, schema: { params: byId, body: rereadBody, response: { 200: importRunPage } } },
    async (request) => {
      await assertMayImport(app, request.caller)
      const caller = userCaller(request)
      const run = await findRun(app, caller, request.params.id)
      return await showRun(app, caller, await readAgain(app, run, request.body))
    },
  )

  http.post(
    '/api/v1/imports/:id/check',
    { config, schema: { params: byId, body: checkBody, response: { 202: importRun } } },
    async (request, reply) => {
      await assertMayImport(app, request.caller)
      const run = await checkRun(app, userCaller(request), request.params.id, request.body)
      return reply.code(202).send(presentRun(app, run))
    },
  )

  http.post(
    '/api/v1/imports/:id/apply',
    { config, schema: { params: byId, response: { 202: importRun } } },
    async (request, reply) => {
      await assertMayImport(app, request.caller)
      const run = await applyRun(app, userCaller(request), request.params.id)
      return reply.code(202).send(presentRun(app, run))
    },
  )

  http.post(
    '/api/v1/imports/:id/withdraw',
    { config, schema: { params: byId, response: { 200: importRun } } },
    async (request) => {
      await assertMayImport(app, request.caller)
      return presentRun(app, await withdrawRun(app, userCaller(request), request.params.id))
    },
  )

  for (const [kind, lines] of [
    ['problems', problemsCsv],
    ['result', resultCsv],
  ] as const) {
    // Without HEAD: the answer to one would be a file that nobody reads.
    http.get(
      `/api/v1/imports/:id/${kind}.csv`,
      { config, exposeHeadRoute: false, schema: { params: byId } },
      async (request, reply) => {
        const run = await findRun(app, request.caller, request.params.id)
        const isThere = kind === 'problems' ? run.state === 'refused' : run.result_ends_at !== null
        if (!isThere) throw new Refusal('import-file-gone')
        return sendCsv(reply, `import-${kind}.csv`, lines(app, run.id, request.caller.language))
      },
    )
  }
}

function sendCsv(reply: FastifyReply, name: string, pieces: Iterable<string> | AsyncIterable<string>) {
  return reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(pieces, { objectMode: false }))
}
