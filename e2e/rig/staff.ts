import assert from 'node:assert/strict'
import { type HttpClient, httpClient } from '@latchkey/server/testing/http-client'
import type { Journey } from './journey.ts'
import { reloadUntilShown, textOf } from './steps.ts'

/** A user of a role that demands a second factor, who chose his password by the letter. */
export async function makeCarefulUser(
  journey: Journey,
  api: HttpClient,
  person: { username: string; password: string },
): Promise<void> {
  const rights = { contacts: 'read' }
  await makeUser(journey, api, person, { name: 'Careful office', rights, secondFactorRequired: true })
}

/** A user of a new role, who chose his password by the letter. */
export async function makeUser(
  journey: Journey,
  api: HttpClient,
  { username, password }: { username: string; password: string },
  newRole: { name: string; rights: Record<string, string>; secondFactorRequired?: boolean },
): Promise<void> {
  const role = await api.post('/api/v1/roles', newRole)
  assert.equal(role.status, 201, role.text)
  const made = await api.post('/api/v1/users', {
    username,
    firstName: 'Sam',
    surname: 'Office',
    type: 'admin',
    role: role.body.id,
    sendSetPasswordLetter: true,
  })
  assert.equal(made.status, 201, made.text)
  const letter = await mailed(journey, /^Your user account at/, /\/reset\/([\w-]+)[\s\S]*/)
  const token = /\/reset\/([\w-]+)/.exec(letter)?.[1]
  const code = await mailed(journey, /^Your user account at/, /^\d{6}$/m)
  const json = { token, code, newPassword: password, confirmPassword: password }
  const chosen = await httpClient(journey.origin, '127.0.0.1').post('/api/v1/portal/resets/complete', json)
  assert.equal(chosen.status, 204, chosen.text)
}

/** Out of the newest letter of this subject, as its reader finds it in the local mailbox. */
export async function mailed(journey: Journey, subject: string | RegExp, wanted: RegExp): Promise<string> {
  const mailbox = await journey.person()
  await mailbox.goto('/mailbox')
  const row = mailbox.getByRole('link', { name: subject }).first()
  await reloadUntilShown(row)
  await row.click()
  const text = await textOf(mailbox.locator('pre'))
  await mailbox.context().close()
  return wanted.exec(text)?.[0] ?? assert.fail(`nothing like it in: ${text}`)
}
