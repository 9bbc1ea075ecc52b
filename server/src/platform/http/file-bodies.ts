import type { Readable } from 'node:stream'
import { MINUTE } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import type { FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Http } from './server.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** How long a file may take to arrive, in milliseconds. */
export const UPLOAD_TIME = 15 * MINUTE

/** Routes whose body is a file, taken as a stream; no other route takes one. */
export function fileScope(http: Http, routes: (scope: Http) => void): void {
  http.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>()
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(/^text\/csv(;|$)/, (_request, stream, done) => done(null, stream))
    scope.addContentTypeParser(XLSX, (_request, stream, done) => done(null, stream))
    routes(scope as unknown as Http)
  })
}

/** What the file is by its content type; anything else is refused. */
export function formatSent({ headers }: Pick<FastifyRequest, 'headers'>): 'csv' | 'xlsx' {
  const type = headers['content-type']
  if (type?.startsWith('text/csv')) return 'csv'
  if (type === XLSX) return 'xlsx'
  throw new Refusal('unsupported-media-type', { values: { expected: `text/csv or ${XLSX}` } })
}

/**
 * The body as it comes. Where the reader stops early the rest is let go unread: to destroy it would cut the answer
 * off, to leave it would keep the connection.
 */
export async function* bodyOf(stream: Readable | undefined): AsyncGenerator<Uint8Array> {
  if (!stream) return
  try {
    yield* stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  } finally {
    stream.resume()
  }
}
