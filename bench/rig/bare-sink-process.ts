import { createServer, type Socket } from 'node:net'

// Started by bare-sink.ts: as little of an SMTP server as takes mails and keeps whom they are to and which they are, so that what is
// measured is the product and not a parser of mails.
const arrived: { to: string; messageId: string; at: number }[] = []

const server = createServer((socket: Socket) => {
  let text = ''
  let to = ''
  let inData = false
  socket.setEncoding('latin1').setNoDelay(true)
  socket.on('error', () => undefined)
  socket.write('220 bare.test ESMTP\r\n')
  socket.on('data', (piece) => {
    text += piece
    for (;;) {
      const end = inData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n')
      if (end < 0) return
      const part = text.slice(0, end)
      text = text.slice(end + (inData ? 5 : 2))
      if (inData) {
        inData = false
        const messageId = /^Message-ID: *(\S+)/im.exec(part)?.[1] ?? ''
        arrived.push({ to, messageId, at: performance.timeOrigin + performance.now() })
        socket.write('250 2.0.0 Ok\r\n')
      } else if (/^RCPT/i.test(part)) {
        to = /<([^>]*)>/.exec(part)?.[1] ?? ''
        socket.write('250 2.1.5 Ok\r\n')
      } else if (/^DATA/i.test(part)) {
        inData = true
        socket.write('354 Go ahead\r\n')
      } else if (/^QUIT/i.test(part)) socket.end('221 Bye\r\n')
      else socket.write('250 Ok\r\n')
    }
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  process.send?.({ url: `smtp://127.0.0.1:${port}` })
})
setInterval(() => {
  if (arrived.length > 0) process.send?.({ arrived: arrived.splice(0) })
}, 20)
process.once('disconnect', () => process.exit(0))
