import type { App } from '../app.ts'
import type { Http } from './server.ts'

/** What the metrics show and only a slice can count; asked when they are. */
interface Counts {
  lettersWaiting(): Promise<number>
}

/** N4: live (the process answers), ready (so does its database), and metrics for this machine. */
export function healthRoutes(http: Http, app: App, counts: Counts): void {
  http.get('/health/live', { config: { door: 'public' } }, async () => ({ status: 'live' }))

  http.get('/health/ready', { config: { door: 'public' } }, async (_request, reply) => {
    try {
      await app.db.ping()
      return { status: 'ready' }
    } catch (error) {
      app.log.warn({ err: error }, 'database does not answer')
      return reply
        .code(503)
        .header('retry-after', '2')
        .send({ status: 'not-ready', reason: 'the database does not answer' })
    }
  })

  http.get('/metrics', { config: { door: 'machine' } }, async (_request, reply) => {
    app.metrics.hashesWaiting.set(app.passwords.waiting())
    // The other numbers are wanted most when the database is away.
    app.metrics.lettersWaiting.set(await counts.lettersWaiting().catch(() => Number.NaN))
    return reply.type(app.metrics.registry.contentType).send(await app.metrics.registry.metrics())
  })
}
