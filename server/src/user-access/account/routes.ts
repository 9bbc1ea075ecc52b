import type { Instant } from '@latchkey/core/instant'
import {
  codeWire,
  factorAdded,
  factorList,
  factorRename,
  passkeyAdded,
  passkeyOptions,
  recoveryCodes,
  totpStart,
  totpStarted,
} from '@latchkey/core/second-factors/wire'
import { passwordChangeWire, repSelfWire, userSelfWire } from '@latchkey/core/users/wire'
import { toWire } from '@latchkey/core/wire/list'
import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { userCaller } from '../../platform/http/door.ts'
import type { Http } from '../../platform/http/server.ts'
import {
  beginPasskey,
  beginTotp,
  confirmMailedCode,
  type FactorRow,
  factorName,
  factorStateOf,
  factorsOf,
  mailCode,
  qrSvg,
  removeOwnFactor,
  renameOwnFactor,
} from '../../second-factors/index.ts'
import { type UserSession, userSessionOf, writeSession } from '../../sessions/index.ts'
import { pendingDoor } from '../form-answers.ts'
import { completeAnswer, pendingOf, rememberUser } from '../session-cookies.ts'
import { type AddedFactor, addPasskey, addTotp, renewRecoveryCodes } from './add-factor.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { removeUserFactors } from './remove-user-factors.ts'

const byId = z.object({ id: z.string().max(64) })

/** A user's own account, the same behind the portal's and the rep app's door (U2), and the owner's help for lost factors. */
export function userAccountRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/portal/me',
    { config: { door: 'user' }, schema: { response: { 200: userSelfWire } } },
    (request) => selfOf(app, userSessionOf(request)),
  )

  http.get(
    '/api/v1/rep/me',
    { config: { door: 'rep' }, schema: { response: { 200: repSelfWire } } },
    async (request) => {
      const session = userSessionOf(request)
      const device = { id: session.deviceId ?? '', name: session.deviceName }
      return { ...(await selfOf(app, session)), device }
    },
  )

  http.delete(
    '/api/v1/users/:id/factors',
    { config: { door: 'user' }, schema: { params: byId } },
    async (request, reply) => {
      await removeUserFactors(app, request.caller, request.params.id)
      return reply.code(204).send()
    },
  )

  for (const face of ['portal', 'rep'] as const) {
    passwordRoute(http, app, face)
    ownFactorRoutes(http, app, face)
    enrolmentRoutes(http, app, face)
  }
  enrolmentRoutes(http, app, 'app')
}

function passwordRoute(http: Http, app: App, face: 'portal' | 'rep'): void {
  http.put(
    `/api/v1/${face}/password`,
    { config: { door: face === 'portal' ? 'user' : 'rep' }, schema: { body: passwordChangeWire } },
    async (request, reply) => {
      const changed = await changeOwnPassword(app, pendingOf(app, request), request.body)
      writeSession(app, reply, face, changed.session)
      rememberUser(app, request, reply, changed.user)
      return reply.code(204).send()
    },
  )
}

function ownFactorRoutes(http: Http, app: App, face: 'portal' | 'rep'): void {
  const door = face === 'portal' ? 'user' : 'rep'
  const at = `/api/v1/${face}/factors`
  http.get(at, { config: { door }, schema: { response: { 200: factorList } } }, async (request) => {
    const { actor } = userSessionOf(request)
    const items = (await factorsOf(app.db.read, actor.id)).map(presentFactor)
    return { ...(await summaryOf(app, actor)), items }
  })

  http.patch(
    `${at}/:id`,
    { config: { door }, schema: { params: byId, body: factorRename } },
    async (request, reply) => {
      const name = factorName(request.body.name, null)
      await renameOwnFactor(app, userCaller(request), request.params.id, name)
      return reply.code(204).send()
    },
  )

  http.delete(`${at}/:id`, { config: { door }, schema: { params: byId } }, async (request, reply) => {
    await removeOwnFactor(app, userCaller(request), request.params.id)
    return reply.code(204).send()
  })

  http.post(
    `${at}/recovery-codes`,
    { config: { door }, schema: { response: { 201: recoveryCodes } } },
    async (request, reply) => {
      const codes = await renewRecoveryCodes(app, { caller: userCaller(request) })
      return reply.code(201).send({ recoveryCodes: codes })
    },
  )
}

/** L5: what a session that has to set up its factor may do as well, once it has proven the mailbox. */
function enrolmentRoutes(http: Http, app: App, face: 'portal' | 'rep' | 'app'): void {
  const door = pendingDoor(face)
  const at = `/api/v1/${face}/factors`
  http.post(`${at}/enrol-code`, { config: { door } }, async (request, reply) => {
    await mailCode(app, pendingOf(app, request))
    return reply.code(202).send()
  })

  http.post(
    `${at}/enrol-code/confirm`,
    { config: { door }, schema: { body: codeWire } },
    async (request, reply) => {
      await confirmMailedCode(app, pendingOf(app, request), request.body.code)
      return reply.code(204).send()
    },
  )

  http.post(
    `${at}/totp`,
    { config: { door }, schema: { body: totpStart, response: { 201: totpStarted } } },
    async (request, reply) => {
      const { secret, otpauthUrl, qr } = await beginTotp(app, pendingOf(app, request), request.body.name)
      return reply.code(201).send({ secret, otpauthUrl, qrSvg: qrSvg(qr) })
    },
  )

  http.post(
    `${at}/totp/confirm`,
    { config: { door }, schema: { body: codeWire, response: { 201: factorAdded } } },
    async (request, reply) => {
      const added = await addTotp(app, pendingOf(app, request), request.body.code)
      if (added.session) completeAnswer(app, request, reply, { session: added.session, user: added.user })
      return reply.code(201).send(presentAdded(added))
    },
  )

  http.post(
    `${at}/passkeys/options`,
    { config: { door }, schema: { response: { 200: passkeyOptions } } },
    (request) => beginPasskey(app, pendingOf(app, request)),
  )

  http.post(
    `${at}/passkeys`,
    { config: { door }, schema: { body: passkeyAdded, response: { 201: factorAdded } } },
    async (request, reply) => {
      const added = await addPasskey(app, pendingOf(app, request), request.body)
      if (added.session) completeAnswer(app, request, reply, { session: added.session, user: added.user })
      return reply.code(201).send(presentAdded(added))
    },
  )
}

async function selfOf(app: App, { user, actor }: UserSession) {
  return {
    ...user,
    role: actor.roleId,
    isOwner: actor.isOwner,
    rights: actor.rights,
    territoryLimited: actor.territoryLimited,
    factors: await summaryOf(app, actor),
  }
}

async function summaryOf(app: App, actor: UserSession['actor']) {
  const { pending: _, ...summary } = await factorStateOf(app.db.read, { id: actor.id, role: actor.roleId })
  return summary
}

function presentFactor(factor: FactorRow) {
  return {
    id: factor.id,
    kind: factor.kind,
    name: factor.name,
    createdAt: toWire(factor.created_at as Instant),
    lastUsedAt: toWire(factor.last_used_at as Instant | null),
  }
}

function presentAdded({ factor, recoveryCodes: codes, session }: AddedFactor) {
  return { factor: presentFactor(factor), recoveryCodes: codes, signedIn: session !== null }
}
