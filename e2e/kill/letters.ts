import type { MailSink, SunkMail } from '../../bench/rig/mail-sink.ts'
import { secretIn } from '../../server/src/testing/sink-message.ts'

export interface ArrivedLetters {
  /** The temporary password in the letter, or undefined while it has not arrived. */
  secretOf(letterId: string): string | undefined
  /** Temporary passwords that arrived for an address. */
  secretsTo(address: string): string[]
  /** Letters that came twice with different words, or secrets that stand in two letters. */
  readonly faults: string[]
  readonly repeated: number
}

/** Everything that reached the SMTP server, by letter. A crash may repeat a letter, identically (M1). */
export function collectLetters(sink: MailSink): ArrivedLetters {
  const secrets = new Map<string, string>()
  const letters = new Map<string, SunkMail>()
  const byAddress = new Map<string, Set<string>>()
  const faults: string[] = []
  let repeated = 0
  sink.onMail((mail) => {
    const id = /^<([^@>]+)@/.exec(mail.messageId)?.[1] ?? mail.messageId
    const known = letters.get(id)
    if (known) {
      repeated += 1
      if (known.text !== mail.text || known.subject !== mail.subject)
        faults.push(`the letter ${id} came twice with different words`)
      return
    }
    letters.set(id, mail)
    if (!/[a-z2-9]{4}(-[a-z2-9]{4}){3}/.test(mail.text)) return
    const secret = secretIn(mail)
    secrets.set(id, secret)
    for (const address of mail.to) {
      const found = byAddress.get(address) ?? new Set()
      byAddress.set(address, found.add(secret))
    }
  })
  return {
    secretOf: (letterId) => secrets.get(letterId),
    secretsTo: (address) => [...(byAddress.get(address) ?? [])],
    faults,
    get repeated() {
      return repeated
    },
  }
}
