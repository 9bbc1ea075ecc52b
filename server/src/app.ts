import { availableParallelism } from 'node:os'
import { systemCaller } from '@latchkey/core/actors/caller'
import { COMMAND_ANSWERS_KEPT } from '@latchkey/core/commands/age'
import { DAY, HOUR, instant, MINUTE, SECOND } from '@latchkey/core/instant'
import { keyDoor } from './api-keys/index.ts'
import { apiKeyRoutes } from './api-keys/routes.ts'
import { apiReferencePages } from './api-reference/pages.ts'
import { apiReferenceRoutes } from './api-reference/routes.ts'
import { latestEventAt, sweepAudit, sweepTallies } from './audit/index.ts'
import { auditRoutes, eventsOfPage } from './audit/routes.ts'
import { sweepTombstones } from './changes/index.ts'
import { sweepStates } from './contacts/index.ts'
import { contactRoutes } from './contacts/routes.ts'
import { deviceRoutes } from './devices/routes.ts'
import { sweepErasures } from './erasure/index.ts'
import { erasureRoutes } from './erasure/routes.ts'
import { exportJob } from './exports/index.ts'
import { exportRoutes } from './exports/routes.ts'
import { importJob } from './imports/index.ts'
import { importRoutes } from './imports/routes.ts'
import { importRunRoutes } from './imports/runs/routes.ts'
import { inviteJob } from './invites/index.ts'
import { inviteRoutes } from './invites/routes.ts'
import { bounceRoutes } from './letters/bounces/routes.ts'
import { createCourier, type Delivery, sweepLetters, waitingLetters } from './letters/index.ts'
import { mailboxPages } from './letters/pages.ts'
import { letterRoutes } from './letters/routes.ts'
import { letterTextPages } from './letters/texts/pages.ts'
import { letterTextRoutes } from './letters/texts/routes.ts'
import { licenceRoutes } from './licences/routes.ts'
import { sweepLimits } from './limits/index.ts'
import { sweepLinkOffers } from './linked-contacts/index.ts'
import { linkedContactPages } from './linked-contacts/pages.ts'
import { linkedContactRoutes } from './linked-contacts/routes.ts'
import {
  clientLogouts,
  openIdProvider,
  rotateDueKeys,
  sweepClientSignIns,
  sweepOpenId,
  waitingClientFinder,
} from './oidc/index.ts'
import { openIdPages } from './oidc/pages.ts'
import { clientRoutes } from './oidc/routes.ts'
import type { App, Job } from './platform/app.ts'
import { type Clock, type SystemClock, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Database } from './platform/db/database.ts'
import { assertSameKey } from './platform/db/installation.ts'
import { migrate } from './platform/db/migrate.ts'
import { openDatabase } from './platform/db/open-database.ts'
import { egressFetch } from './platform/egress.ts'
import { HASH_COST, type HashCost, passwordHasher } from './platform/hashing.ts'
import { portalAppRoutes, repAppRoutes } from './platform/http/app-routes.ts'
import { healthRoutes } from './platform/http/health-routes.ts'
import { languageChoice } from './platform/http/language-choice.ts'
import { createHttp, type Http } from './platform/http/server.ts'
import { errorPages, staticRoutes } from './platform/http/static-routes.ts'
import { deriveKeys } from './platform/keys.ts'
import { createLog } from './platform/log.ts'
import { createBulkTransport } from './platform/mail/bulk-transport.ts'
import { createTransport } from './platform/mail/transport.ts'
import { createMetrics } from './platform/metrics.ts'
import { createPages, type Pages } from './platform/pages/index.ts'
import { type Random, secureRandom } from './platform/random.ts'
import { every, type Repeating } from './platform/repeating.ts'
import { type StrengthScorer, strengthScorer } from './platform/strength.ts'
import { turnstile } from './platform/turnstile.ts'
import { type AppBuilds, noApps } from './platform/web-apps/app-builds.ts'
import { sweepCommands } from './rep-commands/index.ts'
import { repCommandRoutes } from './rep-commands/routes.ts'
import { reportThreads, takeSnapshot } from './reports/index.ts'
import { reportRoutes } from './reports/routes.ts'
import { sweepFlows, userResetRequestJob } from './reset-codes/index.ts'
import { resetCodePages } from './reset-codes/pages.ts'
import { resetCodeRoutes } from './reset-codes/routes.ts'
import { retailerRoutes } from './retailers/routes.ts'
import { roleRoutes } from './roles/routes.ts'
import { scimRoutes } from './scim/routes.ts'
import { sweepFactors } from './second-factors/index.ts'
import {
  GONE_DEVICES_KEPT,
  registerDoors,
  sessionFinder,
  sweepGoneDevices,
  sweepSessions,
} from './sessions/index.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { SETTINGS_READ_EVERY, settingsReader } from './settings/index.ts'
import { settingsRoutes } from './settings/routes.ts'
import { settleMovedSequence } from './sync/index.ts'
import { syncRoutes } from './sync/routes.ts'
import { resetRequestJob, sweepTemporaryPasswords } from './temporary-passwords/index.ts'
import { temporaryPasswordPages } from './temporary-passwords/pages.ts'
import { temporaryPasswordRoutes } from './temporary-passwords/routes.ts'
import { territoryRoutes } from './territories/routes.ts'
import { userAccountPages } from './user-access/account/pages.ts'
import { userAccountRoutes } from './user-access/account/routes.ts'
import { appAccountPages } from './user-access/app-account/pages.ts'
import { enrolmentPages } from './user-access/enrolment/pages.ts'
import { assertMayActOn, roleUsers } from './user-access/index.ts'
import { userPages } from './user-access/pages.ts'
import { userRoutes } from './user-access/routes.ts'
import { secondFactorPages } from './user-access/sign-in/pages.ts'
import { userSignInRoutes } from './user-access/sign-in/routes.ts'
import { userActRoutes } from './user-access/users/routes.ts'
import { sweepFormerUsernames, sweepSetupLinks } from './users/index.ts'
import { userListRoutes } from './users/routes.ts'
import { viewRoutes } from './views/routes.ts'
import { collectEvents, sweepWebhooks, webhookJob } from './webhooks/index.ts'
import { webhookRoutes } from './webhooks/routes.ts'
import { sweepChanges } from './website-access/index.ts'
import { websitePages } from './website-access/pages.ts'
import { websiteAccessRoutes } from './website-access/routes.ts'

/** Enough that a core always has a password to check, few enough that their other work comes in small pieces. */
const SIGN_INS_AT_ONCE = 4 * availableParallelism()
/** How many may wait before the server says it is busy. */
const SIGN_INS_WAITING = 512
/** How long one waits for his turn before he hears the same, in milliseconds. */
const SIGN_IN_WAITS = 10_000

/** What tests put in place of the real thing; the shipped server passes none of it. */
export interface Replacements {
  readonly clock?: Clock
  readonly random?: Random
  readonly hashCost?: HashCost
  readonly strength?: StrengthScorer
  readonly pages?: Pages
}

export interface Product {
  readonly app: App
  readonly db: Database
  /** Starts the courier and the jobs. A command that only needs the use cases leaves it out. */
  startJobs(): void
  /** The HTTP server with every route, not yet listening; `builds` are the apps as they stand. */
  createHttp(builds?: AppBuilds): Promise<Http>
  /** Ends jobs and letters in hand, then the database. */
  close(): Promise<void>
}

/** Puts the product together over its configuration: the one place that knows every slice. */
export async function createProduct(
  config: Config,
  masterKey: Buffer,
  replace: Replacements = {},
): Promise<Product> {
  const random = replace.random ?? secureRandom()
  const own = replace.clock ? null : systemClock()
  const clock = replace.clock ?? (own as SystemClock)
  const log = createLog(config.logLevel)
  const db = openDatabase(config, clock)
  const keys = deriveKeys(masterKey, random)
  try {
    await migrate(db)
    await assertSameKey(db, keys, random)
    await settleMovedSequence(db, random)
  } catch (error) {
    await db.close()
    throw error
  }
  const reader = settingsReader(db)
  await reader.refresh()
  const wakers = new Map<Job, () => void>()
  const app: App = {
    config,
    db,
    clock,
    random,
    keys,
    passwords: passwordHasher(keys, random, replace.hashCost ?? HASH_COST),
    strength: replace.strength ?? strengthScorer(),
    signIns: turnstile(SIGN_INS_AT_ONCE, { most: SIGN_INS_WAITING, longest: SIGN_IN_WAITS }),
    log,
    metrics: createMetrics(),
    settings: reader.current,
    wake: (job) => wakers.get(job)?.(),
    hear: (tx, acts) => collectEvents(app, tx, acts),
  }
  if (own) {
    await followDatabaseClock(app, own)
    own.raiseFloor(instant(await latestEventAt(db.read)))
  }
  const reports = reportThreads(config)
  const openId = openIdProvider(app, egressFetch(config))
  const stops: (() => Promise<void>)[] = []

  return {
    app,
    db,
    startJobs() {
      const courier = createCourier(app, deliveryOf(app))
      const requests = resetRequestJob(app)
      wakers.set('courier', courier.wake)
      wakers.set('reset-requests', requests.wake)
      const invites = inviteJob(app)
      wakers.set('invites', invites.wake)
      const exports = exportJob(app, eventsOfPage)
      wakers.set('exports', exports.wake)
      const imports = importJob(app)
      wakers.set('imports', imports.wake)
      const userRequests = userResetRequestJob(app)
      wakers.set('user-reset-requests', userRequests.wake)
      const webhooks = webhookJob(app, egressFetch(config))
      wakers.set('webhooks', webhooks.wake)
      const repeating = [
        every(SECOND, clientLogouts(app, openId), log),
        every(HOUR, () => turnKeys(app), log),
        every(SETTINGS_READ_EVERY, reader.refresh, log),
        sweeps(app),
        every(MINUTE, () => sweepTrail(app), log),
        every(SECOND, async () => requests.wake(), log),
        every(SECOND, async () => userRequests.wake(), log),
        every(MINUTE, () => takeSnapshot(app, reports), log),
      ]
      if (own) repeating.push(every(MINUTE, () => followDatabaseClock(app, own), log))
      for (const repeat of repeating) stops.push(repeat.stop)
      stops.push(
        webhooks.stop,
        imports.stop,
        invites.stop,
        exports.stop,
        requests.stop,
        userRequests.stop,
        courier.stop,
      )
      courier.wake()
      requests.wake()
      userRequests.wake()
      invites.wake()
      exports.wake()
      imports.wake()
    },
    async createHttp(builds = noApps) {
      const pages = replace.pages ?? createPages()
      const http = await createHttp(app, errorPages(app, pages))
      http.decorate('waitingClient', waitingClientFinder(app))
      const find = sessionFinder(app)
      languageChoice(http as never, app)
      registerDoors(http as never, app, find, keyDoor(app))
      staticRoutes(http, pages)
      apiReferenceRoutes(http)
      apiReferencePages(http, app, pages)
      healthRoutes(http, app, { lettersWaiting: () => waitingLetters(db.read) })
      retailerRoutes(http, app)
      contactRoutes(http, app)
      territoryRoutes(http, app)
      roleRoutes(http, app, roleUsers)
      sessionRoutes(http, app)
      temporaryPasswordRoutes(http, app)
      resetCodeRoutes(http, app)
      websiteAccessRoutes(http, app)
      linkedContactRoutes(http, app)
      userListRoutes(http, app)
      userActRoutes(http, app)
      userRoutes(http, app)
      userSignInRoutes(http, app)
      userAccountRoutes(http, app)
      deviceRoutes(http, app)
      syncRoutes(http, app)
      licenceRoutes(http, app)
      letterRoutes(http, app)
      letterTextRoutes(http, app)
      bounceRoutes(http, app)
      auditRoutes(http, app)
      settingsRoutes(http, app, reader)
      erasureRoutes(http, app)
      importRoutes(http, app)
      exportRoutes(http, app)
      importRunRoutes(http, app)
      inviteRoutes(http, app)
      reportRoutes(http, app, reports)
      viewRoutes(http, app)
      clientRoutes(http, app)
      webhookRoutes(http, app)
      repCommandRoutes(http, app)
      apiKeyRoutes(http, app, assertMayActOn)
      scimRoutes(http, app)
      websitePages(http, app, pages, find)
      linkedContactPages(http, app, pages)
      temporaryPasswordPages(http, app, pages)
      userPages(http, app, pages, find)
      secondFactorPages(http, app, pages)
      enrolmentPages(http, app, pages)
      userAccountPages(http, app, pages)
      appAccountPages(http, app, pages, find)
      resetCodePages(http, app, pages)
      mailboxPages(http, app, pages)
      letterTextPages(http, app)
      openIdPages(http, app, { pages, find, provider: openId })
      portalAppRoutes(http, app, pages, builds.portal)
      repAppRoutes(http, app, pages, builds.rep)
      await http.ready()
      return http
    },
    async close() {
      for (const stop of stops) await stop()
      await reports.close()
      await app.strength.close()
      await db.close()
    },
  }
}

function deliveryOf(app: App): Delivery {
  if (app.config.smtpUrl === null) return { kind: 'mailbox', close: async () => undefined }
  const options = { from: app.config.mailFrom, log: app.log }
  const transport = createTransport(app.config.smtpUrl, options)
  const bulk = createBulkTransport(app.config.smtpUrl, { ...options, folder: app.config.dataDir })
  const close = async () => {
    await Promise.all([transport.close(), bulk.close()])
  }
  return { kind: 'smtp', transport, bulk, close }
}

/** What falls due by the clock alone. */
function sweeps(app: App): Repeating {
  let round = 0
  return every(
    5 * SECOND,
    async () => {
      await sweepStates(app)
      round += 1
      if (round % 12 !== 1) return
      await sweepLetters(app)
      await app.db.transaction(async (tx) => {
        await sweepLimits(tx)
        await sweepSessions(tx, tx.now - 30 * DAY)
        await sweepSetupLinks(tx, tx.now - 30 * DAY)
        await sweepFormerUsernames(tx, tx.now - 30 * DAY)
        await sweepFactors(tx, tx.now - 30 * DAY)
        await sweepGoneDevices(tx, tx.now - GONE_DEVICES_KEPT)
        await sweepCommands(tx, tx.now - COMMAND_ANSWERS_KEPT)
      })
      await sweepTemporaryPasswords(app)
      await sweepFlows(app)
      await sweepChanges(app)
      await sweepLinkOffers(app)
      await sweepOpenId(app)
      await sweepWebhooks(app)
      await sweepTallies(app)
      await sweepClientSignIns(app)
      await sweepTombstones(app)
    },
    app.log,
  )
}

async function turnKeys(app: App): Promise<void> {
  await rotateDueKeys(app, systemCaller())
}

/** E1, E2: apart from the others, as a long trail takes long. */
async function sweepTrail(app: App): Promise<void> {
  await sweepErasures(app)
  await sweepAudit(app)
}

// DESIGN: the one clock is this process's plus the database's offset, measured at start and each minute.
async function followDatabaseClock(app: App, own: SystemClock): Promise<void> {
  own.setOffset(await app.db.clockOffset())
}
