import type { UsernameSource } from '@latchkey/core/imports/choices'
import { type CompletedRows, completeInSteps } from '@latchkey/core/imports/complete-rows'
import { contactViewsByReferences, loginsByUsernameKeys } from '../contacts/index.ts'
import type { Queries } from '../platform/db/database.ts'
import { type GiveWay, inSteps, slicesOf } from './give-way.ts'
import type { ReadFile } from './read-file.ts'

const LOOK_UP = 500

/** Gives the rows what their file lacks (`completeRows`), against what is stored. */
export async function completeFile(
  db: Queries,
  { rows, mapping }: ReadFile,
  usernameFrom: UsernameSource | undefined,
  give: GiveWay,
): Promise<CompletedRows> {
  const storedRetailers = new Map<string, { accountNumber: string; name: string }>()
  const unnumbered = rows.flatMap((row) =>
    row.accountNumber === undefined && row.contactReference !== undefined ? [row.contactReference] : [],
  )
  for (const references of slicesOf(unnumbered, LOOK_UP)) {
    for (const contact of await contactViewsByReferences(db, references)) {
      const { account_number: accountNumber, retailer_name: name } = contact
      if (contact.reference !== null) storedRetailers.set(contact.reference, { accountNumber, name })
    }
    await give()
  }
  if (usernameFrom === undefined) {
    return await inSteps(completeInSteps(rows, mapping, { storedRetailers }), give)
  }
  // Which names will be asked for shows only on the way, so it goes round until none is new.
  const known = new Map<string, boolean>()
  for (;;) {
    const asked = new Set<string>()
    const isUsernameTaken = (key: string): boolean => {
      const taken = known.get(key)
      if (taken === undefined) asked.add(key)
      return taken ?? false
    }
    const options = { storedRetailers, usernameFrom, isUsernameTaken }
    const completed = await inSteps(completeInSteps(rows, mapping, options), give)
    let found = 0
    for (const keys of slicesOf([...asked], LOOK_UP)) {
      for (const key of keys) known.set(key, false)
      for (const login of await loginsByUsernameKeys(db, keys)) {
        if (login.username_key !== null) known.set(login.username_key, true)
        found += 1
      }
      await give()
    }
    if (found === 0) return completed
  }
}
