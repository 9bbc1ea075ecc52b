import assert from 'node:assert/strict'
import type { HttpClient } from './http-client.ts'
import type { SinkMessage } from './smtp-sink.ts'
import type { TestProduct } from './test-product.ts'
import { mailSettled, mailsTo } from './website-journeys.ts'

export const NEW_PASSWORD = 'Copper-88-meadow-sail'

/** What a person takes out of a reset letter: the link's token and the code. */
export interface ResetLetter {
  readonly token: string
  readonly code: string
  readonly mail: SinkMessage
}

/** The reset letters to an address, in the order they came. */
export const resetLettersTo = (product: TestProduct, address: string): ResetLetter[] =>
  mailsTo(product, address)
    .filter((mail) => /\/reset\//.test(mail.text))
    .map(readResetLetter)

export function readResetLetter(mail: SinkMessage): ResetLetter {
  const token = /\/reset\/([\w-]+)/.exec(mail.text)?.[1]
  const code = /^\d{6}$/m.exec(mail.text)?.[0]
  assert.ok(token && code, `no link and code in: ${mail.text}`)
  return { token, code, mail }
}

/** "Reset password" and "Proceed" on the portal's sign-in, worked off and mailed; answers the response. */
export async function askReset(product: TestProduct, username: string, client = product.client()) {
  const answer = await client.post('/api/v1/portal/resets', { username })
  await mailSettled(product)
  return answer
}

/** The same, which has to bring a letter; answers it. */
export async function publicReset(product: TestProduct, username: string): Promise<ResetLetter> {
  const before = resetLettersTo(product, username).length
  await askReset(product, username)
  const letters = resetLettersTo(product, username)
  assert.equal(letters.length, before + 1, 'one letter more')
  return letters.at(-1) as ResetLetter
}

/** An admin's "Reset password" on User details; answers the letter. */
export async function staffReset(
  product: TestProduct,
  admin: HttpClient,
  user: { id: string; username: string },
): Promise<ResetLetter> {
  const answer = await admin.post(`/api/v1/users/${user.id}/resets`)
  assert.equal(answer.status, 202, answer.text)
  await mailSettled(product)
  return resetLettersTo(product, user.username).at(-1) as ResetLetter
}

/** Saves a new password with what is given in place of the letter's own link and code. */
export const complete = (
  client: HttpClient,
  letter: { token: string; code: string },
  password = NEW_PASSWORD,
  confirmPassword = password,
) =>
  client.post('/api/v1/portal/resets/complete', {
    token: letter.token,
    code: letter.code,
    newPassword: password,
    confirmPassword,
  })

/** A code that is not this one, another for each `step`. */
export const wrongCode = (code: string, step = 1): string =>
  String((Number(code) + step) % 1_000_000).padStart(6, '0')

export const portalSignIn = (client: HttpClient, username: string, password: string) =>
  client.post('/api/v1/portal/sign-in', { username, password })
