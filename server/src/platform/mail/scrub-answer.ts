/** How much of an SMTP server's answer is kept (M1). */
const ANSWER_LENGTH = 200

// Four groups of four with a digit among them, so that plain words of an answer stay readable.
const temporaryPasswordLike =
  /(?<![a-z0-9])(?=[^\d]{0,18}\d)[a-z0-9]{4}(?:[-\s_]?[a-z0-9]{4}){3}(?![a-z0-9])/gi
const digitCode = /(?<![\d.])\d{6,}(?!\d|\.\d)/g
// A link's secret without its link.
const longToken = /(?<![\w-])[\w-]{20,}(?![\w-])/g
const address = /[^\s<>"'()[\],;:]+@[^\s<>"'()[\],;:]+/g
const link = /\bhttps?:\/\/\S+/gi

/**
 * M1, A6: what may be kept of an SMTP server's answer. A server may quote the mail back, so the mail's own secrets,
 * anything shaped like a temporary password, a token or a code, links and addresses are cut out; control, bidirectional
 * and line-breaking characters become blanks.
 */
export function scrubAnswer(answer: string, secrets: readonly string[] = []): string {
  // A server may send megabytes; only the beginning can ever be kept.
  let kept = answer.slice(0, 4096).replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
  const closed = run(kept)
  for (const secret of secrets) {
    // To compile a pattern for each of ten thousand mails takes seconds; a plain look finds nothing in nearly all.
    if (secret && !(isAscii(kept) && isAscii(secret) && !closed.includes(run(secret))))
      kept = kept.replace(looseMatch(secret), '[removed]')
  }
  return kept
    .replace(link, '[link]')
    .replace(address, '[address]')
    .replace(longToken, '[removed]')
    .replace(temporaryPasswordLike, '[removed]')
    .replace(digitCode, '[removed]')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, ANSWER_LENGTH)
}

/** Without what may break up a secret, in one case. */
function run(text: string): string {
  return text.replace(/[-\s=]+/g, '').toLowerCase()
}

function isAscii(text: string): boolean {
  return /^[\t-~]*$/.test(text)
}

/** The secret in any case and however it is broken up by blanks, hyphens or quoted-printable line ends. */
function looseMatch(secret: string): RegExp {
  const symbols = [...secret.replace(/[-\s]/g, '')].map((s) => s.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'))
  return new RegExp(symbols.join('[-\\s=]*') || '(?!)', 'giu')
}
