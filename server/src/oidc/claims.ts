import type { AccountClaims } from 'oidc-provider'
import type { App } from '../platform/app.ts'
import { readsOf } from './kept-reads.ts'
import type { ClientRow } from './store.ts'

/** D1: which scope brings which claims. */
export const claimsOfScopes = {
  openid: ['sub', 'population'],
  profile: ['name', 'preferred_username', 'retailer', 'retailer_choice'],
  email: ['email', 'email_verified'],
}

/**
 * D1: what a client of this population learns of a person; undefined where there is none. `email_verified` of a contact
 * is true once he used a secret that came to his present address (C8); of a user, whose address nothing proves, false.
 */
export async function claimsOf(
  app: App,
  population: ClientRow['population'],
  id: string,
): Promise<AccountClaims | undefined> {
  if (population === 'user') {
    const user = await readsOf(app).user(id)
    return (
      user && {
        sub: id,
        population,
        name: nameOf(user),
        preferred_username: user.username,
        email: user.username,
        email_verified: false,
      }
    )
  }
  const contact = await readsOf(app).contact(id)
  if (!contact) return undefined
  return {
    sub: id,
    population,
    name: nameOf(contact),
    ...(contact.username ? { preferred_username: contact.username } : {}),
    ...(contact.email ? { email: contact.email, email_verified: contact.email_proven_at !== null } : {}),
    retailer: {
      id: contact.retailer_id,
      account_number: contact.account_number,
      name: contact.retailer_name,
    },
    retailer_choice: Boolean(contact.has_choice),
  }
}

function nameOf({ first_name, surname }: { first_name: string; surname: string }): string {
  return [first_name, surname].filter(Boolean).join(' ')
}
