import { DAY, MINUTE, SECOND } from '@latchkey/core/instant'
import type { AdapterPayload } from 'oidc-provider'
import type { App } from '../platform/app.ts'
import { clientMetadata } from './client-metadata.ts'
import type { OpenIdProvider } from './provider.ts'
import { deleteExpiredRecords } from './record-store.ts'
import { type ClientRow, clientById } from './store.ts'
import {
  deleteOldGrants,
  endGrantsOfEnded,
  isAnythingToTell,
  lookAtGrants,
  noteTold,
  takeToTell,
} from './told-store.ts'

/** How many clients are told at once. */
const AT_ONCE = 20
/** How long whoever took one keeps it: longer than an answer may take. */
const LEASE = 30 * SECOND
/** After the last of these waits a client that does not answer is left alone; its tokens are dead anyway. */
const WAITS = [10 * SECOND, MINUTE, 10 * MINUTE, 60 * MINUTE]
/** What ended while no server ran is still told, this far back. */
const LOOKS_BACK = DAY
/** Ended sessions are looked at once more, as a commit may come late. */
const OVERLAP = MINUTE

/** The library has it; its types say only that it is there. */
interface Told {
  backchannelLogout(sub: string, sid: string): Promise<unknown>
}

/** D1: tells clients whose session with us has ended (OpenID Connect Back-Channel Logout 1.0). */
export function clientLogouts(app: App, provider: OpenIdProvider): () => Promise<void> {
  let since = app.clock.now() - LOOKS_BACK
  return async () => {
    const now = app.clock.now()
    const from = since
    const anything = await isAnythingToTell(app.db.read, from, now)
    since = now - OVERLAP
    if (!anything) return
    await app.db.transaction((tx) => endGrantsOfEnded(tx, from))
    await app.db.transaction(lookAtGrants)
    const due = await app.db.transaction((tx) => takeToTell(tx, tx.now + LEASE, AT_ONCE))
    if (due.length === 0) return
    const served = await provider()
    await Promise.all(due.map((grant) => tell(grant)))

    async function tell({ id, client_id, person_id, sid, tries }: (typeof due)[number]): Promise<void> {
      const row = await clientById(app.db.read, client_id)
      const told = row?.backchannel_logout_uri ? await send(row) : true
      const wait = WAITS[tries - 1]
      const next = told || wait === undefined ? null : app.clock.now() + wait
      await app.db.transaction((tx) => noteTold(tx, id, { at: told ? tx.now : null, next }))

      async function send(client: ClientRow): Promise<boolean> {
        try {
          // Made of its row: the library finds no client that has ended, and that one is told as well.
          const Client = served.Client as unknown as new (metadata: AdapterPayload) => Told
          await new Client(clientMetadata(client)).backchannelLogout(person_id, sid)
          return true
        } catch (err) {
          app.log.warn({ err, client: client_id, tries }, 'a client was not told of a sign-out')
          return false
        }
      }
    }
  }
}

export async function sweepOpenId(app: App): Promise<void> {
  await app.db.transaction(async (tx) => {
    await deleteExpiredRecords(tx)
    await deleteOldGrants(tx, tx.now - 30 * DAY)
  })
}
