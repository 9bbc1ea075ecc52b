import { parseArgs } from 'node:util'
import { commandCaller } from '@latchkey/core/actors/caller'
import type { ReportOutcome } from '../letters/index.ts'
import { CommandFault } from './command-fault.ts'
import { complain, print } from './print.ts'
import { sentenceOf } from './sentence-of.ts'

/** EX_TEMPFAIL of sysexits: whoever pipes a mail here keeps it and tries again. */
const TRY_AGAIN = 75

/**
 * M1: takes in one delivery status message (RFC 3464) from standard input, beside a running server or alone. Exit code 0
 * when there is nothing more to do with it, whatever it was, so that no bounce is bounced; 75 when it has to come again.
 */
export async function bounceCommand(words: readonly string[]): Promise<number> {
  try {
    const { to, json } = wordsOf(words)
    const { REPORT_LIMIT, readReport, refuseReport, takeReportTo } = await import('../letters/index.ts')
    const report = readReport(await readStandardInput(REPORT_LIMIT))
    const { openProduct } = await import('./open-product.ts')
    const product = await openProduct()
    try {
      const caller = commandCaller('latchkey bounce')
      let outcome: ReportOutcome = 'refused'
      if (report) outcome = await takeReportTo(product.app, caller, [...to, ...report.to], report)
      else await refuseReport(product.app, caller)
      print(json ? JSON.stringify({ outcome }) : sentences[outcome])
      return 0
    } finally {
      await product.close()
    }
  } catch (error) {
    complain(sentenceOf(error))
    return TRY_AGAIN
  }
}

const sentences: Record<ReportOutcome, string> = {
  bounced: 'Noted: the letter came back.',
  failed: 'Noted: the letter was given up by a mail server on its way.',
  delivered: 'Noted: the letter was delivered.',
  delayed: 'Noted: the letter is delayed. Nothing is final.',
  unchanged: 'This says nothing new.',
  refused: 'Nothing was changed: this is no delivery report on a letter of ours.',
}

function wordsOf(words: readonly string[]): { to: readonly string[]; json: boolean } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { to: { type: 'string', multiple: true }, json: { type: 'boolean' } },
    })
    return { to: values.to ?? [], json: values.json ?? false }
  } catch (error) {
    throw new CommandFault(
      `${(error as Error).message}\nPipe one message: npx latchkey bounce [--to <address it came to>] [--json].`,
    )
  }
}

/** The beginning of what is piped; the rest is read and let go, so that whoever writes is not cut off. */
async function readStandardInput(most: number): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk)
    if (length < most) chunks.push(bytes.subarray(0, most - length))
    length += bytes.length
  }
  return Buffer.concat(chunks).toString('utf8')
}
