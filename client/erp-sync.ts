import type { LatchkeyClient } from './src/index.ts'

export interface Customer {
  readonly accountNumber: string
  readonly name: string
  readonly buyer: { readonly firstName: string; readonly surname: string; readonly email: string }
}

/** Brings a customer of the ERP over: his retailer, its buyer, and the buyer's access to the website. */
export async function bringOver(latchkey: LatchkeyClient, { accountNumber, name, buyer }: Customer) {
  const retailer = await latchkey.post('/retailers', { body: { accountNumber, name } })
  return await latchkey.post('/contacts', {
    body: { ...buyer, username: buyer.email, retailerId: retailer.id, websiteAccess: true },
  })
}

/** What the ERP wants to know of contacts: who may sign in, and whether he has. */
export async function* contactsOf(latchkey: LatchkeyClient) {
  for await (const contact of latchkey.all('/contacts', { query: { limit: 200 } }))
    yield { id: contact.id, accountNumber: contact.retailer.accountNumber, state: contact.state.code }
}
