import { Readable } from 'node:stream'
import { overviewWire } from '@latchkey/core/reports/overview-wire'
import {
  exportAnswer,
  exportQuery,
  groupList,
  groupPage,
  reportFilter,
  reportList,
  reportPage,
  trend,
  trendQuery,
} from '@latchkey/core/reports/wire'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { checkExport, exportCsv, exportXlsx } from './export-report.ts'
import { groupReport } from './group-rows.ts'
import { listReport } from './list-rows.ts'
import { overviewFor } from './overview.ts'
import type { ReportThreads } from './report-threads.ts'
import { trendOf } from './trend.ts'

const config = { door: 'user' } as const
const path = '/api/v1/reports/website-access'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function reportRoutes(http: Http, app: App, threads: ReportThreads): void {
  http.get('/api/v1/overview', { config, schema: { response: { 200: overviewWire } } }, async (request) =>
    overviewFor(app, threads, request.caller),
  )

  http.get(
    path,
    { config, schema: { querystring: reportList, response: { 200: reportPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'reports', 'read')
      return await listReport(app, threads, request.caller, request.query)
    },
  )

  http.get(
    `${path}/groups`,
    { config, schema: { querystring: groupList, response: { 200: groupPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'reports', 'read')
      return await groupReport(app, threads, request.caller, request.query)
    },
  )

  http.get(
    `${path}/trend`,
    { config, schema: { querystring: trendQuery, response: { 200: trend } } },
    async (request) => {
      await assertMay(app, request.caller, 'reports', 'read')
      return await trendOf(app, threads, request.caller, request.query)
    },
  )
  exportRoutes(http, app, threads)
}

function exportRoutes(http: Http, app: App, threads: ReportThreads): void {
  http.get(
    `${path}/export`,
    { config, schema: { querystring: exportQuery, response: { 200: exportAnswer } } },
    async (request) => {
      await assertMay(app, request.caller, 'reports', 'read')
      return await checkExport(app, threads, request.caller, request.query)
    },
  )

  // Without HEAD: the answer to one would be an export that nobody reads.
  http.get(
    `${path}.csv`,
    { config, exposeHeadRoute: false, schema: { querystring: reportFilter } },
    async (request, reply) => {
      await assertMay(app, request.caller, 'reports', 'read')
      const { name, pieces } = await exportCsv(app, threads, request.caller, request.query)
      return reply
        .header('content-type', 'text/csv; charset=utf-8; header=present')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(Readable.from(pieces, { objectMode: false }))
    },
  )

  http.get(
    `${path}.xlsx`,
    { config, exposeHeadRoute: false, schema: { querystring: reportFilter } },
    async (request, reply) => {
      await assertMay(app, request.caller, 'reports', 'read')
      const { name, bytes } = await exportXlsx(app, threads, request.caller, request.query)
      return reply
        .header('content-type', XLSX)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    },
  )
}
