import type { Readable } from 'node:stream'
import { importQuery, importSummary } from '@latchkey/core/imports/wire'
import { Refusal } from '@latchkey/core/refusal'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { importPeople } from './apply-import.ts'
import { CSV_LIMIT_BYTES } from './csv/read-csv.ts'
import { assertMayImport } from './may-import.ts'

export function importRoutes(http: Http, app: App): void {
  // A scope of its own: no other route takes a stream for a body.
  http.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>()
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(/^text\/csv(;|$)/, (_request, stream, done) => done(null, stream))

    scope.post(
      '/api/v1/imports',
      {
        config: { door: 'user' },
        schema: { querystring: importQuery, response: { 200: importSummary } },
        // Before the body is read, so that nobody sends 100 MB to be told no.
        async onRequest(request, reply) {
          await assertMayImport(app, request.caller)
          if (!request.headers['content-type']?.startsWith('text/csv')) {
            throw new Refusal('unsupported-media-type', { values: { expected: 'text/csv' } })
          }
          if (Number(request.headers['content-length'] ?? 0) <= CSV_LIMIT_BYTES) return
          reply.header('connection', 'close')
          throw new Refusal('too-large', { values: { limit: `${CSV_LIMIT_BYTES / 1_000_000} MB` } })
        },
      },
      async (request) => {
        // A large file takes its time after the last byte has come.
        request.raw.socket.setTimeout(0)
        return await importPeople(app, request.caller, bodyOf(request.body as Readable), request.query)
      },
    )
  })
}

/**
 * The body as it comes. Where the reader stops early the rest is let go unread: to destroy it would cut the answer
 * off, to leave it would keep the connection.
 */
async function* bodyOf(stream: Readable | undefined): AsyncGenerator<Uint8Array> {
  if (!stream) return
  try {
    yield* stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  } finally {
    stream.resume()
  }
}
