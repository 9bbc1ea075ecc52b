import assert from 'node:assert/strict'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from './http-client.ts'
import { aContact, aContactWithPassword, aRetailer } from './people.ts'
import type { TestProduct } from './test-product.ts'
import { freshContact, mailSettled, mailsTo } from './website-journeys.ts'

export const LINKED_PASSWORD = 'green lantern 7'

/** A person with a password at one shop, and a contact with the same address at another; nothing links them yet. */
export async function twoOfOnePerson(product: TestProduct, owner: HttpClient, email: string) {
  const [, town = ''] = email.split(/[@.]/)
  const [harbour, hill] = [
    await aRetailer(owner, { name: `Harbour ${town}`, town: 'Bergen' }),
    await aRetailer(owner, { name: `Hill ${town}`, town: 'Oslo' }),
  ]
  const wishes = { firstName: 'Anna', surname: 'Berg', email }
  const { contact: kept } = await aContactWithPassword(product, owner, LINKED_PASSWORD, {
    ...wishes,
    retailerId: harbour.id,
  })
  const joined = await aContact(owner, { ...wishes, retailerId: hill.id })
  return { kept, joined, harbour, hill, email }
}

/** A user says that both are one person; answers the response as it is. */
export async function offerLink(user: HttpClient, owner: HttpClient, kept: ContactWire, joined: ContactWire) {
  const [one, other] = [await freshContact(owner, kept), await freshContact(owner, joined)]
  return await user.post(`/api/v1/contacts/${kept.id}/links`, {
    version: one.version,
    otherId: joined.id,
    otherVersion: other.version,
    email: one.email,
    keep: kept.id,
  })
}

/** The path of the newest link that asked this address. */
export async function linkMailed(product: TestProduct, email: string): Promise<string> {
  await mailSettled(product)
  const paths = mailsTo(product, email).flatMap((mail) => /\/link\/[\w-]{43}/.exec(mail.text)?.[0] ?? [])
  const path = paths.at(-1)
  assert.ok(path, 'a link was mailed')
  return path
}

/** Both contacts with one login, the first one's. */
export async function linkedContacts(product: TestProduct, owner: HttpClient, email: string) {
  const two = await twoOfOnePerson(product, owner, email)
  await linkThem(product, owner, two.kept, two.joined)
  return two
}

/** A user offers the link and the person, in a browser of his own, confirms it. */
export async function linkThem(
  product: TestProduct,
  owner: HttpClient,
  kept: ContactWire,
  joined: ContactWire,
): Promise<void> {
  const offered = await offerLink(owner, owner, kept, joined)
  assert.equal(offered.status, 202, offered.text)
  const path = await linkMailed(product, kept.email ?? '')
  const done = await product.client().form(path, { username: kept.username ?? '', password: LINKED_PASSWORD })
  assert.equal(done.status, 200, done.text)
  assert.match(done.text, /Done\./)
}
