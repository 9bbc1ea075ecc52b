import { DAY } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { readHandedOver } from '../platform/mail/handed-over.ts'
import { noteEnd } from './note-ends.ts'
import { lettersInHand } from './store.ts'

const AT_ONCE = 500

/**
 * M1: notes the letters that the mail server had taken when the process that sent them died, so that they do not leave
 * twice. Comes before anything is claimed or let go.
 */
export async function noteHandedOver(app: App): Promise<void> {
  const { messageIds, forget } = readHandedOver(app.config.dataDir)
  const ids = messageIds.map((messageId) => messageId.replace(/^<|@.*$/g, ''))
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const letters = await lettersInHand(app.db.read, ids.slice(from, from + AT_ONCE))
    const answer = 'taken by the mail server before this one was started again'
    await Promise.all(letters.map((letter) => noteEnd(app, { letter, state: 'sent', answer })))
  }
  // On the embedded database nobody else writes here; elsewhere another process on this machine may.
  const now = app.clock.now()
  forget(app.db.engine === 'sqlite' ? Number.POSITIVE_INFINITY : now - DAY)
}
