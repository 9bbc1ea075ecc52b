import type { Caller } from '@latchkey/core/actors/caller'
import { DAY, type Instant } from '@latchkey/core/instant'
import type { ReportIntake } from '@latchkey/core/letters/report-wire'
import { toWire } from '@latchkey/core/wire/list'
import { tallySince } from '../../audit/index.ts'
import type { App } from '../../platform/app.ts'
import { assertMay } from '../../roles/index.ts'
import { scopeOf } from '../../territories/index.ts'
import { liveSecret, reportsSince } from './report-store.ts'

const LATELY = 30 * DAY

/** M1: how bounces come in here, and what came lately. */
export async function findIntake(app: App, caller: Caller): Promise<ReportIntake> {
  await assertMay(app, caller, 'letters', 'read')
  const since = app.clock.now() - LATELY
  const scope = scopeOf(caller.actor)
  const reports = await reportsSince(app.db.read, { since, scope })
  const count = (state: string) => reports.find((each) => each.state === state)?.count ?? 0
  const secret = await liveSecret(app.db.read)
  const last = Math.max(0, ...reports.map((each) => each.last))
  const { bounceAddress, publicUrl } = app.config
  return {
    address: bounceAddress?.replace(/@(?=[^@]*$)/, '+…@') ?? null,
    webhook: new URL('/api/v1/bounces', publicUrl).href,
    secret: secret
      ? {
          madeAt: toWire(secret.made_at as Instant),
          madeBy: [secret.first_name, secret.surname].filter(Boolean).join(' ') || null,
        }
      : null,
    lately: {
      bounced: count('bounced'),
      failed: count('failed'),
      delivered: count('delivered'),
      delayed: count('sent'),
      // Of nobody's letter, so of nobody's territory.
      refused: scope === null ? await tallySince(app.db.read, 'delivery-report', since) : 0,
    },
    lastAt: last > 0 ? toWire(last as Instant) : null,
  }
}
