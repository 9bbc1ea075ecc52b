import { fork } from 'node:child_process'
import { join } from 'node:path'

export interface SunkMail {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly messageId: string
  /** When its last byte was in, in milliseconds since 1970 with fractions. */
  readonly at: number
}

export interface MailSink {
  readonly url: string
  readonly mails: readonly SunkMail[]
  /** Called with every mail from now on. */
  onMail(listen: (mail: SunkMail) => void): void
  close(): Promise<void>
}

/** A real SMTP server in a process of its own, which outlives every server under test. */
export async function startMailSink(): Promise<MailSink> {
  const child = fork(join(import.meta.dirname, 'mail-sink-process.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'json',
  })
  const mails: SunkMail[] = []
  const listeners: ((mail: SunkMail) => void)[] = []
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    child.once('message', (first) => resolve(first as { url: string }))
    child.once('exit', () => reject(new Error('the mail sink ended')))
  })
  child.on('message', (message) => {
    const mail = message as SunkMail
    mails.push(mail)
    for (const listen of listeners) listen(mail)
  })
  return {
    url,
    mails,
    onMail: (listen) => listeners.push(listen),
    close: () =>
      new Promise((done) => {
        child.once('exit', () => done())
        child.disconnect()
      }),
  }
}
