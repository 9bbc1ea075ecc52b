import type { Caller } from '@latchkey/core/actors/caller'
import { type DeliveryReport, fateOf, type ReportedFate } from '@latchkey/core/letters/report-wire'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { recordAct, tallyUnknownName } from '../../audit/index.ts'
import { holdContacts } from '../../contacts/index.ts'
import type { App } from '../../platform/app.ts'
import { scrubAnswer } from '../../platform/mail/scrub-answer.ts'
import { showMailState } from '../end-letters.ts'
import { letterOfAddress } from './bounce-address.ts'
import { letterById, noteReport } from './report-store.ts'

/** `unchanged`: of one of our letters, but it says nothing new. `refused`: of none, or nobody knows of which. */
export type ReportOutcome = ReportedFate | 'unchanged' | 'refused'

/** M1: takes in a report that came to one of these addresses. Forged, unknown and foreign addresses are one answer. */
export async function takeReportTo(
  app: App,
  caller: Caller,
  addresses: readonly string[],
  report: DeliveryReport,
): Promise<ReportOutcome> {
  for (const address of addresses) {
    const letterId = letterOfAddress(app, address)
    if (letterId !== null) return await takeReport(app, caller, letterId, report)
  }
  await refuseReport(app, caller)
  return 'refused'
}

/** M1: notes on a letter what became of it; only status and words of the server are kept, cut and scrubbed. */
export async function takeReport(
  app: App,
  caller: Caller,
  letterId: string,
  report: DeliveryReport,
): Promise<ReportOutcome> {
  const fate = fateOf(report)
  const letter = await letterById(app.db.read, letterId)
  if (!letter) {
    await refuseReport(app, caller)
    return 'refused'
  }
  const noted = fate !== null && (await note(app, caller, letter, { fate, text: wordsOf(report) }))
  return counted(app, noted ? fate : 'unchanged')
}

/** Counts what is not a report of ours, by prefix and minute (E1). */
export async function refuseReport(app: App, { ip }: Caller): Promise<void> {
  counted(app, 'refused')
  const prefix = ip === null ? 'command' : clientPrefixes(ip).prefix
  await app.db.transaction((tx) => tallyUnknownName(tx, 'delivery-report', prefix))
}

type Letter = NonNullable<Awaited<ReturnType<typeof letterById>>>

async function note(
  app: App,
  caller: Caller,
  { id, kind, recipient, contact_id: contactId }: Letter,
  { fate, text }: { readonly fate: ReportedFate; readonly text: string },
): Promise<boolean> {
  return await app.db.transaction(async (tx) => {
    // Everyone who ends a letter takes its contact before the letter, so that two never wait for each other.
    if (contactId !== null) await holdContacts(tx, [contactId])
    if (!(await noteReport(tx, id, fate, text))) return false
    if (fate === 'delayed') return true
    await showMailState(tx, [contactId])
    recordAct(app, tx, caller, {
      action: fate === 'delivered' ? 'letter.delivered' : 'letter.bounced',
      target: { kind: 'letter', id },
      detail: { kind, recipient, answer: text },
    })
    return true
  })
}

function wordsOf({ status, diagnostic }: DeliveryReport): string {
  return scrubAnswer([status, diagnostic].filter(Boolean).join(' '))
}

function counted<Outcome extends ReportOutcome>(app: App, outcome: Outcome): Outcome {
  app.metrics.reports.inc({ outcome })
  return outcome
}
