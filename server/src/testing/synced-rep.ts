import assert from 'node:assert/strict'
import type { RepContact, RepRetailer, SyncPage } from '@latchkey/core/sync/wire'
import { sql } from 'kysely'
import { pause } from '../platform/clock.ts'
import type { Answer, HttpClient } from './http-client.ts'
import type { TestProduct } from './test-product.ts'

/** A device that syncs: it keeps what it is told and nothing else. */
export interface SyncedRep {
  readonly retailers: Map<string, RepRetailer>
  readonly contacts: Map<string, RepContact>
  /** Every id it was ever told, in each answer's order. */
  readonly told: string[]
  cursor: string | undefined
  /** One page; answers it. */
  pull(limit?: number): Promise<SyncPage>
  /** All pages until there is no more of what is committed now; answers how many changes they held. */
  sync(limit?: number): Promise<number>
  ask(query: string): Promise<Answer<SyncPage & { code: string; reason: string }>>
}

const MOST_TRIES = 20
const RETRY_MS = 250

export function syncedRep(product: TestProduct, client: HttpClient): SyncedRep {
  const rep: SyncedRep = {
    retailers: new Map(),
    contacts: new Map(),
    told: [],
    cursor: undefined,
    ask: (query) => client.get(`/api/v1/rep/sync?${query}`),
    async pull(limit = 2000) {
      const query = `limit=${limit}${rep.cursor ? `&cursor=${rep.cursor}` : ''}`
      let answer = await rep.ask(query)
      // What the app does while a server is busy: it waits and asks for the same page.
      for (let tries = 0; answer.status === 503 && tries < MOST_TRIES; tries += 1) {
        await pause(RETRY_MS)
        answer = await rep.ask(query)
      }
      assert.equal(answer.status, 200, answer.text)
      const page = answer.body
      for (const { entity, id, row } of page.changes) {
        rep.told.push(id)
        if (entity === 'contact') put(rep.contacts, id, row)
        else put(rep.retailers, id, row)
        if (entity === 'retailer' && row === null)
          for (const contact of rep.contacts.values())
            if (contact.retailerId === id) rep.contacts.delete(contact.id)
      }
      rep.cursor = page.cursor
      return page
    },
    async sync(limit) {
      await everythingTellable(product)
      for (let changes = 0; ; ) {
        const page = await rep.pull(limit)
        changes += page.changes.length
        if (!page.more) return changes
      }
    },
  }
  return rep
}

function put<Row>(rows: Map<string, Row>, id: string, row: Row | null): void {
  if (row === null) rows.delete(id)
  else rows.set(id, row)
}

/**
 * On PostgreSQL a change is told once no older transaction is open, one in another database of the cluster included: that
 * of a test running beside this one.
 */
export async function everythingTellable({ db }: TestProduct): Promise<void> {
  if (db.engine === 'sqlite') return
  for (let round = 0; ; round += 1) {
    const found = await sql<{
      past: boolean
    }>`select coalesce(max(tx_id), 0) < txid_snapshot_xmin(txid_current_snapshot())
      as past from change`.execute(db.read)
    if (found.rows[0]?.past) return
    assert.ok(round < 2000, 'older transactions end')
    await pause(5)
  }
}
