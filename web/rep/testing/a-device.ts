import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { createAsk } from '../engine/ask.ts'
import type { EngineParts, SyncNews } from '../engine/parts.ts'
import { createEngine } from '../engine/run.ts'
import { createServerClock } from '../engine/server-clock.ts'
import { RepDatabase } from '../store/database.ts'
import { enqueue, type Wanted } from '../store/queue.ts'
import { readContact } from '../store/read.ts'
import { createTeller } from '../store/told.ts'
import { type createFakeServer, self } from './fake-server.ts'

type Server = Pick<ReturnType<typeof createFakeServer>, 'fetch'>

let devices = 0

/** One iPad: tabs over one database, a clock of its own that a test may move. */
export function aDevice(server: Server, newKey: () => string = numberedKeys()) {
  const indexedDB = new IDBFactory()
  devices += 1
  const name = `latchkey-rep-${devices}`
  const clock = { now: Date.parse('2026-11-22T12:00:00Z') }

  return {
    clock,
    openTab(t: { after(done: () => void): void }) {
      const db = new RepDatabase(name, { indexedDB, IDBKeyRange })
      const teller = createTeller(name)
      t.after(() => {
        teller.close()
        db.close()
      })
      const serverClock = createServerClock(() => clock.now)
      const faults: unknown[] = []
      const parts: EngineParts = {
        db,
        teller,
        ask: createAsk({ fetch: server.fetch, heard: serverClock.hear }),
        now: () => clock.now,
        elapsed: () => clock.now,
        locks: navigator.locks,
        clockDifference: serverClock.difference,
        tellFault: (fault) => faults.push(fault),
      }
      const engine = createEngine(parts)
      const news: SyncNews[] = []
      engine.subscribeNews((told) => news.push(told))
      return {
        db,
        teller,
        parts,
        engine,
        news,
        faults,
        async queue(contactId: string, wanted: Wanted): Promise<string> {
          const contact = await readContact(db, contactId)
          if (!contact) throw new Error(`no contact ${contactId} here`)
          return await enqueue(db, { now: () => clock.now, newKey }, contact, wanted)
        },
        actions: () => db.actions.orderBy('position').toArray(),
      }
    },
  }
}

function numberedKeys(): () => string {
  let made = 0
  return () => {
    made += 1
    return `key-${made}`
  }
}

/** The answer to a sign-in. */
export function signInOf(userId: string) {
  const { rights: _, ...user } = self(userId)
  return { state: 'signed-in' as const, user: { ...user, type: 'device' as const }, device: user.device }
}

export const newEmail = (email: string): Wanted => ({ type: 'contact.change', changes: { email } })
export const resetTo = (email: string): Wanted => ({ type: 'contact.reset', email })
