import type { App } from '../platform/app.ts'
import type { Database } from '../platform/db/database.ts'
import { type GrantStanding, standingQuery } from './grant-store.ts'
import { contactForClaims, userForClaims } from './person-store.ts'
import { type RecordRow, recordQuery } from './record-store.ts'
import { type ClientRow, clientQuery } from './store.ts'

/** The reads every request of the protocol makes, several times each: of what is committed, compiled once. */
export interface Reads {
  client(id: string): Promise<ClientRow | undefined>
  record(model: string, mac: string): Promise<RecordRow | undefined>
  standing(grantId: string): Promise<GrantStanding | undefined>
  contact(id: string): ReturnType<ReturnType<typeof contactForClaims>['executeTakeFirst']>
  user(id: string): ReturnType<ReturnType<typeof userForClaims>['executeTakeFirst']>
}

const kept = new WeakMap<Database, Reads>()

export function readsOf({ db }: App): Reads {
  const known = kept.get(db)
  if (known) return known
  const client = db.keepRead((read) => clientQuery(read, ''))
  const record = db.keepRead((read) => recordQuery(read, '', ''))
  const standing = db.keepRead((read) => standingQuery(read, ''))
  const contact = db.keepRead((read) => contactForClaims(read, ''))
  const user = db.keepRead((read) => userForClaims(read, ''))
  const reads: Reads = {
    client: (id) => client([id]),
    record: (model, mac) => record([model, mac]),
    standing: (grantId) => standing([grantId]),
    contact: (id) => contact([id]),
    user: (id) => user([id]),
  }
  kept.set(db, reads)
  return reads
}
