import { SECOND } from '@latchkey/core/instant'
import { type Adapter, type AdapterPayload, errors, Provider } from 'oidc-provider'
import type { App } from '../platform/app.ts'
import { clientMetadata } from './client-metadata.ts'
import { grantStands } from './grant-stands.ts'
import { endGrant, putGrant } from './grant-store.ts'
import { readsOf } from './kept-reads.ts'
import { noteReuse, noteSignIn, noteUse } from './note-use.ts'
import {
  consumeRecord,
  deleteRecord,
  deleteRecordsOf,
  putRecord,
  type RecordRow,
  recordByMac,
} from './record-store.ts'
import { sidOf } from './sid.ts'
import { FIRST_LOOK } from './told-store.ts'
import { visitOf } from './visitor.ts'

/** When a session ends is judged by ours; the library wants an instant as well, in seconds: the year 3000. */
const NEVER = 32_503_680_000

/** What the library keeps, over our store: each of its models to the place that holds it. */
export function adapterOf(app: App): (model: string) => Adapter {
  return (model) => {
    if (model === 'Client') return clients(app)
    if (model === 'Session') return sessions()
    if (model === 'Grant') return grants(app)
    return records(app, model)
  }
}

const nowhere = {
  async findByUserCode() {},
  async findByUid() {},
  async revokeByGrantId() {},
  async upsert() {},
  async consume() {},
  async destroy() {},
} satisfies Partial<Adapter>

function clients(app: App): Adapter {
  return {
    ...nowhere,
    async find(id) {
      const row = await readsOf(app).client(id)
      return row && row.deactivated_at === null ? clientMetadata(row) : undefined
    },
  }
}

/** The library's session is ours, seen through this request's cookie; nothing of it is stored anywhere else. */
function sessions(): Adapter {
  return {
    ...nowhere,
    async find(id) {
      const visitor = visitOf(Provider.ctx?.req)?.visitor
      if (!visitor || visitor.sessionId !== id) return undefined
      return {
        kind: 'Session',
        jti: id,
        uid: visitor.sessionId,
        accountId: visitor.personId,
        loginTs: Math.floor(visitor.provenAt / SECOND),
        iat: Math.floor(visitor.provenAt / SECOND),
        exp: NEVER,
      }
    },
  }
}

function grants(app: App): Adapter {
  return {
    ...nowhere,
    async find(id) {
      const row = await readsOf(app).standing(id)
      if (!row || !grantStands(row, app.clock.now())) return undefined
      return { ...(JSON.parse(row.payload) as AdapterPayload), jti: id }
    },
    async upsert(id, payload) {
      const visitor = visitOf(Provider.ctx?.req)?.visitor
      // Only a person who is here, signed in to us, gives anything.
      if (!visitor || visitor.personId !== payload.accountId || !payload.clientId)
        throw new Error('a grant without its session')
      const clientId = payload.clientId
      await app.db.transaction((tx) =>
        putGrant(tx, {
          id,
          client_id: clientId,
          person_id: visitor.personId,
          session_id: visitor.sessionId,
          sid: sidOf(app, visitor.sessionId, clientId),
          payload: JSON.stringify({ ...payload, jti: undefined }),
          created_at: tx.now,
          ended_at: null,
          looks_at: tx.now + FIRST_LOOK,
          next_try_at: null,
          tries: 0,
          told_at: null,
        }),
      )
    },
    async destroy(id) {
      // At the token endpoint nothing ends a grant but a code or refresh token that comes a second time.
      const reused = Provider.ctx?.oidc.route === 'token'
      await app.db.transaction((tx) => (reused ? noteReuse(app, tx, id) : endGrant(tx, id)))
    },
  }
}

/** Codes, tokens, pushed requests and flows: found by a MAC, their content sealed, dead with their grant's session. */
function records(app: App, model: string): Adapter {
  const macOf = (id: string) => app.keys.mac('oidc-record', model, id)
  return {
    ...nowhere,
    async upsert(id, payload, expiresIn = 0) {
      const mac = macOf(id)
      const kept = { ...payload, jti: undefined }
      // Who is signed in is asked anew with each request; a flow is bound to its browser by its own cookie.
      if (model === 'Interaction') kept.session = undefined
      await app.db.transaction((tx) =>
        putRecord(tx, {
          model,
          mac,
          grant_id: payload.grantId ?? null,
          client_id: clientOf(payload),
          payload: app.keys.seal('oidc-record', JSON.stringify(kept), [model, mac]),
          created_at: tx.now,
          expires_at: tx.now + expiresIn * SECOND,
          consumed_at: null,
        }),
      )
    },
    async find(id) {
      const row = await readsOf(app).record(model, macOf(id))
      if (!row || row.expires_at <= app.clock.now()) return undefined
      if (row.grant_id !== null && model !== 'Interaction') {
        const standing = await readsOf(app).standing(row.grant_id)
        if (!standing || !grantStands(standing, app.clock.now())) return undefined
      }
      return ofVisitor(openRecord(app, row, id))
    },
    async consume(id) {
      const mac = macOf(id)
      const spent = await app.db.transaction(async (tx) => {
        const row = await recordByMac(tx.db, model, mac)
        const won = await consumeRecord(tx, model, mac)
        if (!row?.grant_id) return won && row
        if (!won) await noteReuse(app, tx, row.grant_id)
        else if (model === 'AuthorizationCode') await noteSignIn(app, tx, row.grant_id)
        return won && row
      })
      if (!spent) throw new errors.InvalidGrant('already used')
      if (model === 'RefreshToken' && spent.grant_id) await noteUse(app, spent.grant_id)
    },
    async destroy(id) {
      await app.db.transaction((tx) => deleteRecord(tx, model, macOf(id)))
    },
    async revokeByGrantId(grantId) {
      await app.db.transaction((tx) => deleteRecordsOf(tx, model, grantId))
    },
  }
}

/** Who has become another person since he signed in for a flow is asked anew. */
function ofVisitor(payload: AdapterPayload): AdapterPayload {
  const visit = visitOf(Provider.ctx?.req)
  const signedIn = payload.result?.login?.accountId
  if (!visit || signedIn === undefined || signedIn === visit.visitor?.personId) return payload
  return { ...payload, result: undefined }
}

export function openRecord(app: App, row: RecordRow, id: string): AdapterPayload {
  const { model, mac, payload, consumed_at } = row
  const kept = JSON.parse(app.keys.open('oidc-record', payload, [model, mac]).toString()) as AdapterPayload
  return { ...kept, jti: id, ...(consumed_at === null ? {} : { consumed: Math.floor(consumed_at / SECOND) }) }
}

function clientOf({ clientId, params }: AdapterPayload): string | null {
  if (clientId) return clientId
  const named = params?.client_id
  return typeof named === 'string' ? named : null
}
