import type { RepContact } from '@latchkey/core/sync/wire'
import type { ActionState, ContactShown, PendingOf, QueuedAction } from './types.ts'

const waiting: readonly ActionState[] = ['queued', 'sending', 'held']

export function isWaiting({ state }: Pick<QueuedAction, 'state'>): boolean {
  return waiting.includes(state)
}

/** A contact with what is queued for him laid over the server's row, in the order it was queued. */
export function shownContact(row: RepContact, actions: readonly QueuedAction[]): ContactShown {
  const inOrder = actions.filter(isWaiting).toSorted((a, b) => a.position - b.position)
  let pending: PendingOf = {}
  for (const { type, changes } of inOrder) {
    pending = { ...pending, ...changes, ...(type === 'contact.reset' ? { reset: true } : {}) }
  }
  return { ...row, pending, refused: actions.some(({ state }) => state === 'refused') }
}
