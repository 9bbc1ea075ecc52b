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

/** C10: "Forgot your password?": the same answer in the same time for every name; the engine looks at it later. */
export async function askForReset(app: App, caller: Caller, username: string): Promise<void> {
  await writeRequest(app, contactRequests, caller, username)
}
