import type { SignInReason } from '@latchkey/web/shared/api/client.ts'

/** A request that waits for the person to sign in again. */
export interface SignInRequest {
  readonly reason: SignInReason
  readonly done: () => void
  readonly giveUp: (why: Error) => void
}

let waiting: SignInRequest | null = null
const watchers = new Set<() => void>()

function change(next: SignInRequest | null): void {
  waiting = next
  for (const watcher of watchers) watcher()
}

/** Asks the person to sign in; the dialog that watches answers. */
export function askToSignIn(reason: SignInReason): Promise<void> {
  return new Promise((resolve, reject) => {
    change({
      reason,
      done: () => {
        change(null)
        resolve()
      },
      giveUp: (why) => {
        change(null)
        reject(why)
      },
    })
  })
}

export const waitingSignIn = () => waiting

export function watchSignIn(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
