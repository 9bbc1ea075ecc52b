import type { FactorResponse } from '@latchkey/core/second-factors/wire'
import type { UserSignedIn } from '@latchkey/core/users/wire'
import { createClient } from '@latchkey/web/shared/api/client.ts'
import { language } from '@latchkey/web/shared/words/use-words.ts'
import { wordsIn } from '@latchkey/web/shared/words/words.ts'
import { appWords } from '../api/api.ts'

// A client of its own: a sign-in that is refused must not wait for a sign-in.
const door = createClient({
  unreachable: wordsIn(appWords, language)('app.unreachable'),
  signIn: () => Promise.reject(new Error('a sign-in waits for nothing')),
  finishSignIn: () => undefined,
})

export function signInAgain(username: string, password: string): Promise<UserSignedIn> {
  return door.post('/portal/sign-in', { body: { username, password } })
}

export function proveAgain(method: 'totp' | 'recovery-code', response: string): Promise<UserSignedIn> {
  return door.post('/portal/second-factor', { body: { method, response } satisfies FactorResponse })
}
