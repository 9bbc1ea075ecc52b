import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const PREFIX = 'handed-over-'
const FILE = 'taken'

/** Where it is written down that the mail server has taken a mail, before anything else is done. */
export interface HandedOver {
  note(messageId: string): void
  close(): void
}

/** A place of its own for one writer, beside those of others that died; null where the folder takes no files. */
export function placeForHandedOver(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return mkdtempSync(join(folder, PREFIX))
  } catch {
    return null
  }
}

/**
 * M1: one line for each mail that was taken. A line is written in microseconds and outlives the process, so that of many
 * mails whose notes are still on their way to the database none leaves twice when the process dies.
 */
export function handedOverLog(place: string): HandedOver {
  const file = openSync(join(place, FILE), 'a', 0o600)
  return {
    note: (messageId) => void writeSync(file, `${messageId}\n`),
    close: () => closeSync(file),
  }
}

/** What processes that died had handed over; `forget` lets go of what was last written before an instant. */
export function readHandedOver(folder: string): { messageIds: string[]; forget(before: number): void } {
  const places = placesIn(folder)
  const messageIds = places.flatMap((place) => {
    try {
      return readFileSync(join(place, FILE), 'utf8').split('\n').filter(Boolean)
    } catch {
      return []
    }
  })
  return {
    messageIds,
    forget(before) {
      for (const place of places) if (lastWrittenAt(place) < before) forgetHandedOver(place)
    },
  }
}

export function forgetHandedOver(place: string): void {
  rmSync(place, { recursive: true, force: true })
}

/** Milliseconds; a place that somebody else has just removed is nobody's to remove. */
function lastWrittenAt(place: string): number {
  const file = statSync(join(place, FILE), { throwIfNoEntry: false })
  const written = file ?? statSync(place, { throwIfNoEntry: false })
  return written?.mtimeMs ?? Number.POSITIVE_INFINITY
}

function placesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.startsWith(PREFIX))
    return names.map((name) => join(folder, name))
  } catch {
    return []
  }
}
