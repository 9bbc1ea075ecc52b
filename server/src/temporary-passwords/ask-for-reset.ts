import type { Caller } from '@latchkey/core/actors/caller'
import type { App } from '../platform/app.ts'
import { type RequestQueue, writeRequest } from '../reset-requests/index.ts'

/** What contacts ask for at "Forgot your password?". */
export const contactRequests: RequestQueue = {
  table: 'reset_request',
  job: 'reset-requests',
  budget: 'reset',
  action: 'contact.reset-asked',
}

/** C10: "Forgot your password?": the same answer in the same time for every name; the engine looks at it later.
 * D1: `clientId` is the shop he came from. */
export async function askForReset(
  app: App,
  caller: Caller,
  username: string,
  clientId: string | null = null,
): Promise<void> {
  await writeRequest(app, contactRequests, caller, { username, clientId })
}
