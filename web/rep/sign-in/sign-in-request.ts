import type { RepSignedIn } from '@latchkey/core/users/wire'
import { createClient } from '@latchkey/web/shared/api/client.ts'
import { language } from '@latchkey/web/shared/words/use-words.ts'
import { wordsIn } from '@latchkey/web/shared/words/words.ts'
import { appWords } from '../words.ts'

// A sign-in that is refused says so; it waits for nobody.
const door = createClient({
  unreachable: wordsIn(appWords, language)('app.unreachable'),
  signIn: () => Promise.reject(new Error('a sign-in waits for nothing')),
  finishSignIn: () => undefined,
})

export interface Typed {
  readonly username: string
  readonly password: string
  readonly device: { readonly name: string; readonly id?: string }
}

export function askToSignIn(typed: Typed): Promise<RepSignedIn> {
  return door.post('/rep/sign-in', { body: typed })
}

/** Gives up a session that was opened for nothing, where somebody else is to sign in. */
export async function giveUpSession(): Promise<void> {
  await door.post('/rep/sign-out')
}
