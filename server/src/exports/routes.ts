import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { exportLook, exportPage, exportWire, newExport } from '@latchkey/core/exports/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { userCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { findExport, findFile, removeExport, takeFile } from './find-export.ts'
import { orderExport } from './order-export.ts'
import { presentExport } from './present.ts'
import { exportsOf } from './store.ts'

const config = { door: 'user' } as const
const byId = z.object({ id: z.string().max(64) })
const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** I2: files of lists, made in the background and kept for a day. */
export function exportRoutes(http: Http, app: App): void {
  http.post(
    '/api/v1/exports',
    { config, schema: { body: newExport, response: { 201: exportWire } } },
    async (request, reply) => {
      return reply.code(201).send(await orderExport(app, userCaller(request), request.body))
    },
  )

  http.get('/api/v1/exports', { config, schema: { response: { 200: exportPage } } }, async (request) => ({
    items: (await exportsOf(app.db.read, userCaller(request).actor.id)).map(presentExport),
  }))

  http.get(
    '/api/v1/exports/:id',
    { config, schema: { params: byId, querystring: exportLook, response: { 200: exportWire } } },
    async (request) => {
      const find = request.query.for === 'download' ? findFile : findExport
      return presentExport(await find(app, userCaller(request), request.params.id))
    },
  )

  http.delete('/api/v1/exports/:id', { config, schema: { params: byId } }, async (request, reply) => {
    await removeExport(app, userCaller(request), request.params.id)
    return reply.code(204).send()
  })

  // Without HEAD: each answer is a download that is noted.
  http.get(
    '/api/v1/exports/:id/file',
    { config, exposeHeadRoute: false, schema: { params: byId } },
    async (request, reply) => {
      const { row, pieces } = await takeFile(app, userCaller(request), request.params.id)
      const stream = Readable.from(pieces, { objectMode: false })
      reply
        .header('content-type', types[row.format])
        .header('content-disposition', `attachment; filename="${row.file_name}"`)
      if (row.format === 'xlsx') return reply.send(stream)
      reply.header('vary', 'accept-encoding')
      if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
        return reply.header('content-encoding', 'gzip').send(stream)
      }
      // A pipeline hands a fault on; a bare pipe would leave it to nobody and end the process.
      return reply.send(pipeline(stream, createGunzip(), () => undefined))
    },
  )
}
