import { DAY, HOUR } from '../instant.ts'

/** O3: a reset older than this when it is sent is not applied; in milliseconds. */
export const RESET_AGE_MOST = 24 * HOUR

/** O3: the same for every other command; in milliseconds. */
export const CHANGE_AGE_MOST = 7 * DAY

/** O3: how long the answer to a command is kept for whoever asks again; in milliseconds. */
export const COMMAND_ANSWERS_KEPT = 30 * DAY

/** O3: whether a command waited too long on the device. Both instants are the device's; one set back counts as fresh. */
export function isTooOld(
  type: 'contact.change' | 'contact.reset',
  times: { readonly createdAt: number; readonly sentAt: number },
): boolean {
  const most = type === 'contact.reset' ? RESET_AGE_MOST : CHANGE_AGE_MOST
  return times.sentAt - times.createdAt > most
}
