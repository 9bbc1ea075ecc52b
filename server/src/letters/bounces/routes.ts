import { reportIntake, reportSecret, signedReport } from '@latchkey/core/letters/report-wire'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../../platform/app.ts'
import { readJson } from '../../platform/http/read-json.ts'
import type { Http } from '../../platform/http/server.ts'
import { findIntake } from './find-intake.ts'
import { hasReportSecret, isSigned, makeReportSecret } from './report-secret.ts'
import { refuseReport, takeReport, takeReportTo } from './take-report.ts'

/** Bytes of a signed report. */
const BODY_LIMIT = 16 * 1024

/** M1: bounces by a signed webhook, and what the portal shows of them. */
export function bounceRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/letters/bounces',
    { config: { door: 'user' }, schema: { response: { 200: reportIntake } } },
    async (request) => await findIntake(app, request.caller),
  )

  http.post(
    '/api/v1/letters/bounces/secret',
    { config: { door: 'user' }, schema: { response: { 201: reportSecret } } },
    async (request, reply) => reply.code(201).send(await makeReportSecret(app, request.caller)),
  )

  // In a scope of its own: what is signed are the bytes as they came.
  http.register(async (signed) => {
    signed.removeAllContentTypeParsers()
    signed.addContentTypeParser(
      /^application\/json(;|$)/,
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
      (_request, body, done) => done(null, body),
    )
    signed.post('/api/v1/bounces', { config: { door: 'public' } }, async (request, reply) => {
      const { caller, headers } = request
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      if (!(await isSigned(app, headers, body))) {
        // Where nobody can sign there is nothing to watch, and so nothing to write down.
        if (await hasReportSecret(app)) await refuseReport(app, caller)
        throw new Refusal('not-signed')
      }
      const read = signedReport.safeParse(readJson(body.toString('utf8')))
      if (!read.success) throw new Refusal('invalid-request')
      const { address, messageId, ...report } = read.data
      if (address !== undefined) await takeReportTo(app, caller, [address], report)
      else await takeReport(app, caller, letterOfMessage(messageId ?? ''), report)
      // The same for every letter, also for one that does not exist.
      return reply.code(202).send({})
    })
  })
}

/** A Message-ID holds the id of its letter before the at sign. */
function letterOfMessage(messageId: string): string {
  return messageId.replace(/^\s*<|@.*$/gs, '')
}
