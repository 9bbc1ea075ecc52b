import { startSmtpSink } from '../../server/src/testing/smtp-sink.ts'

// Started by mail-sink.ts: an SMTP server in a process of its own, which tells its parent of every mail.
const sink = await startSmtpSink()
let told = 0
const tell = () => {
  for (; told < sink.messages.length; told += 1) {
    const mail = sink.messages[told]
    if (!mail) break
    process.send?.({
      to: mail.envelope.to,
      subject: mail.subject,
      text: mail.text,
      messageId: mail.headers.get('message-id') ?? '',
      at: performance.timeOrigin + mail.receivedAt,
    })
  }
}
setInterval(tell, 10)
process.once('disconnect', () => process.exit(0))
process.send?.({ url: sink.url })
