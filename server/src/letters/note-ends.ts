import { systemCaller } from '@latchkey/core/actors/caller'
import { recordAct } from '../audit/index.ts'
import { holdContacts } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { pause } from '../platform/clock.ts'
import type { Tx } from '../platform/db/database.ts'
import { showMailState } from './end-letters.ts'
import { endLetters } from './end-store.ts'
import { putIntoMailbox } from './mailbox.ts'
import type { RenderedLetter } from './rendering/render-letter.ts'
import type { LetterRow } from './store.ts'

/** What came of a letter that is not tried again. */
export interface LetterEnd {
  readonly letter: LetterRow
  readonly state: 'sent' | 'delivered' | 'failed'
  readonly answer: string
  readonly forMailbox?: RenderedLetter
}

/** Letters noted in one transaction at most. */
const TOGETHER = 32
/** Milliseconds between tries to note what came of a letter. */
const NOTE_AGAIN_AFTER = [50, 200, 500, 1000, 2000]

interface Waiting {
  readonly end: LetterEnd
  resolve(): void
  reject(error: unknown): void
}
interface Line {
  readonly ends: Waiting[]
  busy: boolean
}
const lines = new WeakMap<App, Line>()

/**
 * Notes what came of a letter and resolves once that is committed. Letters that end while others are being noted share
 * the next transaction: of many sent side by side each would pay for a commit of its own.
 */
export function noteEnd(app: App, end: LetterEnd): Promise<void> {
  const line = lines.get(app) ?? { ends: [], busy: false }
  lines.set(app, line)
  return new Promise((resolve, reject) => {
    line.ends.push({ end, resolve, reject })
    if (!line.busy) void drain(app, line)
  })
}

async function drain(app: App, line: Line): Promise<void> {
  line.busy = true
  while (line.ends.length > 0) {
    const some = line.ends.splice(0, TOGETHER)
    try {
      await insist(app, () =>
        app.db.transaction(
          (tx) =>
            note(
              app,
              tx,
              some.map((one) => one.end),
            ),
          // One of many may leave once more after a power cut; a letter somebody waits for may not.
          { unhurried: some.every((one) => one.end.letter.urgent === 0) },
        ),
      )
      for (const one of some) one.resolve()
    } catch (error) {
      for (const one of some) one.reject(error)
    }
  }
  line.busy = false
}

async function note(app: App, tx: Tx, ends: readonly LetterEnd[]): Promise<void> {
  // Everyone who ends a letter takes its contact before the letter, so that two never wait for each other.
  await holdContacts(
    tx,
    ends.flatMap(({ letter }) => letter.contact_id ?? []),
  )
  const ended = await endLetters(
    tx,
    ends.map(({ letter, state, answer }) => ({ id: letter.id, state, answer })),
  )
  const noted = ends.filter(({ letter }) => ended.has(letter.id))
  for (const { letter, forMailbox } of noted)
    if (forMailbox) await putIntoMailbox(app, tx, letter, forMailbox)
  await showMailState(
    tx,
    noted.map(({ letter }) => letter.contact_id),
  )
  for (const { letter, state, answer } of noted)
    recordAct(app, tx, systemCaller(), {
      action: state === 'failed' ? 'letter.failed' : 'letter.sent',
      target: { kind: 'letter', id: letter.id },
      detail: { kind: letter.kind, recipient: letter.recipient, answer },
      result: state === 'failed' ? 'failed' : 'done',
    })
}

/** What has left must be noted, or it leaves twice: tries again while the database is busy. */
async function insist(app: App, attempt: () => Promise<void>): Promise<void> {
  for (const wait of NOTE_AGAIN_AFTER) {
    try {
      return await attempt()
    } catch (error) {
      app.log.warn({ err: error }, 'the end of a letter could not be noted yet')
      await pause(wait)
    }
  }
  await attempt()
}
