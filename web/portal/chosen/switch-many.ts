import type { ContactWire } from '@latchkey/core/contacts/wire'
import { ApiProblem, sentenceOf } from '@latchkey/web/shared/api/problem.ts'

interface Refused {
  readonly contact: ContactWire
  readonly reason: string
}

export interface SwitchedMany {
  readonly changed: number
  readonly refused: readonly Refused[]
  /** Not asked for, since it was stopped. */
  readonly left: number
}

/**
 * A2, A4: website access of several contacts, one after the other, each over the version shown. A refusal leaves that
 * one as he is and goes on with the next; a fault of the line stops.
 */
export async function switchMany(
  contacts: readonly ContactWire[],
  websiteAccess: boolean,
  wishes: {
    readonly patch: (
      contact: ContactWire,
      change: { version: number; websiteAccess: boolean },
    ) => Promise<ContactWire>
    readonly keep: (contact: ContactWire) => void
    readonly onProgress: (done: number) => void
    readonly isStopped: () => boolean
  },
): Promise<SwitchedMany> {
  const refused: Refused[] = []
  let done = 0
  for (const contact of contacts) {
    if (wishes.isStopped()) break
    try {
      if (contact.websiteAccess !== websiteAccess)
        wishes.keep(await wishes.patch(contact, { version: contact.version, websiteAccess }))
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status === 0) throw problem
      if (problem.current) wishes.keep(problem.current as ContactWire)
      refused.push({ contact, reason: sentenceOf(problem) })
    }
    done += 1
    wishes.onProgress(done)
  }
  return { changed: done - refused.length, refused, left: contacts.length - done }
}
