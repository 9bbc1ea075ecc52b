import type { Caller } from '@latchkey/core/actors/caller'
import { demoUsers } from '@latchkey/core/demo/demo-users'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import { territoryIdsByNames } from '../territories/index.ts'
import { createUser } from './create-user.ts'

/** N2: the users of a demonstration, as far as their names and licences are free; answers how many were created. */
export async function fillDemoUsers(app: App, caller: Caller): Promise<number> {
  let created = 0
  for (const { user, territories } of demoUsers) {
    try {
      const territoryIds = await territoryIdsByNames(app.db.read, territories)
      await createUser(app, caller, { ...user, territoryIds })
      created += 1
    } catch (error) {
      const taken =
        error instanceof Refusal && (error.code === 'username-taken' || error.code === 'no-licence-free')
      if (!taken) throw error
    }
  }
  return created
}
