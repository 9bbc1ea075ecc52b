export interface ReportWishes {
  /** The envelope sender of the letter. */
  readonly to: string
  readonly action?: string
  readonly status?: string
  readonly diagnostic?: string
  /** What the server quotes of the letter. */
  readonly quoted?: string
}

/** A delivery status message as Postfix writes one (RFC 3464). */
export function deliveryReport({
  to,
  action = 'failed',
  status = '5.1.1',
  diagnostic = 'smtp; 550 5.1.1 <jane@shop.test>: Recipient address rejected: User unknown',
  quoted = 'Subject: Your access',
}: ReportWishes): string {
  return [
    'Return-Path: <>',
    `X-Original-To: ${to}`,
    'Date: Sun, 22 Nov 2026 10:00:05 +0000 (UTC)',
    'From: MAILER-DAEMON@mail.northgate.test (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    `To: ${to}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4A1B2C3D4E.1795340405/mail.northgate.test"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4A1B2C3D4E.1795340405/mail.northgate.test',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I could not deliver your message.',
    '',
    '--4A1B2C3D4E.1795340405/mail.northgate.test',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.northgate.test',
    'X-Postfix-Queue-ID: 4A1B2C3D4E',
    'Arrival-Date: Sun, 22 Nov 2026 10:00:04 +0000 (UTC)',
    '',
    'Final-Recipient: rfc822; jane@shop.test',
    'Original-Recipient: rfc822;jane@shop.test',
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.shop.test',
    `Diagnostic-Code: ${diagnostic}`,
    '',
    '--4A1B2C3D4E.1795340405/mail.northgate.test',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    quoted,
    '',
    '--4A1B2C3D4E.1795340405/mail.northgate.test--',
    '',
  ].join('\r\n')
}
