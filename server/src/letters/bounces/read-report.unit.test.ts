import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fateOf } from '@latchkey/core/letters/report-wire'
import { deliveryReport } from '../../testing/delivery-report.ts'
import { readReport } from './read-report.ts'

const TO = 'bounces+abc@northgate.test'

describe('a delivery status message', () => {
  it('M1: is read for its status fields and the address it came to, and for nothing it quotes', () => {
    const quoted = 'Action: delivered\r\nStatus: 2.0.0\r\nTo: other@northgate.test'
    const read = readReport(deliveryReport({ to: TO, quoted }))
    assert.deepEqual(read, {
      action: 'failed',
      status: '5.1.1',
      diagnostic: '550 5.1.1 <jane@shop.test>: Recipient address rejected: User unknown',
      to: [TO, TO],
    })
  })

  it('M1: is read however it is written: folded, encoded, in other cases, with bare line feeds, of another part type', () => {
    const plain = deliveryReport({ to: TO })
    const status =
      'Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; j\r\naction:  Failed \r\nSTATUS: 5.7.1 (no)\r\n'
    const withStatus = (head: string, body: string) =>
      plain.replace(
        /Content-Type: message\/delivery-status\r\n\r\n[\s\S]*?\r\n--4A/,
        `${head}\r\n\r\n${body}\r\n--4A`,
      )
    const encoded = withStatus(
      'Content-Type: message/delivery-status\r\nContent-Transfer-Encoding: base64',
      Buffer.from(status).toString('base64'),
    )
    const quoted = withStatus(
      'content-type: MESSAGE/GLOBAL-DELIVERY-STATUS\r\ncontent-transfer-encoding: Quoted-Printable',
      status.replace('5.7.1', '5=2E7=\r\n.1'),
    )
    for (const message of [encoded, quoted]) assert.equal(readReport(message)?.status, '5.7.1')
    assert.equal(readReport(plain.replaceAll('\r\n', '\n'))?.status, '5.1.1')
    const folded = plain.replace('Diagnostic-Code: smtp; 550', 'Diagnostic-Code: smtp;\r\n    550')
    assert.match(readReport(folded)?.diagnostic ?? '', /^550 5\.1\.1/)
    assert.equal(readReport(plain.replace('Status: 5.1.1', 'Status: nonsense'))?.status, null)
  })

  it('M1: anything else is no report: an answer, an out-of-office, a complaint, half of one, noise', () => {
    const report = deliveryReport({ to: TO })
    for (const other of [
      '',
      'Subject: I am away\r\nTo: x\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n',
      report.replace('report-type=delivery-status', 'report-type=feedback-report'),
      report.replace('message/delivery-status', 'text/plain'),
      report.replace('Action: failed', 'Action: perhaps'),
      report.slice(0, report.indexOf('Final-Recipient')),
      report.replace(/boundary="[^"]*"/, 'boundary=""'),
      '\u0000'.repeat(10_000),
    ])
      assert.equal(readReport(other), null, other.slice(0, 60))
  })

  it('P70: a report of any size and shape is read in bounded time', () => {
    const from = performance.now()
    const huge = 'x'.repeat(3_000_000)
    for (const noise of [
      huge,
      `To: ${'a'.repeat(2_000_000)}\r\n\r\n`,
      '\r\n \t'.repeat(400_000),
      deliveryReport({ to: TO, diagnostic: `smtp; ${huge}` }),
      `Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(200_000)}`,
    ])
      readReport(noise)
    assert.ok(performance.now() - from < 2000, `${performance.now() - from} ms`)
  })
})

it('M1: a permanent failure is a bounce, a server that gave up lets the letter fail, a delay and a hand-over are nothing final', () => {
  const cases = [
    ['failed', '5.1.1', 'bounced'],
    ['failed', null, 'bounced'],
    ['failed', '4.4.7', 'failed'],
    ['failed', '2.0.0', null],
    ['delayed', '4.4.1', 'delayed'],
    ['delivered', '2.0.0', 'delivered'],
    ['relayed', '2.0.0', null],
    ['expanded', '2.0.0', null],
  ] as const
  for (const [action, status, fate] of cases)
    assert.equal(fateOf({ action, status }), fate, `${action} ${status}`)
})
