import type { SendResult } from './outgoing-mail.ts'
import { scrubAnswer } from './scrub-answer.ts'

/** Answers that are about our sign-in to the server, not about this mail: mending the settings mends them. */
const aboutOurSignIn = new Set([530, 534, 535, 538])

interface SmtpFault {
  readonly code?: unknown
  readonly responseCode?: unknown
  readonly response?: unknown
  readonly message?: unknown
}

/**
 * F5–F8: what a failed try means. Only a 5xx to the mail itself (MAIL, RCPT, DATA) is for good; everything that is
 * about the way there is worth another try.
 */
export function failedResult(
  error: unknown,
  pastDeadline: boolean,
  secrets: readonly string[] = [],
): SendResult {
  if (pastDeadline) return { outcome: 'temporary', answer: 'the mail server took too long' }
  const fault: SmtpFault = typeof error === 'object' && error !== null ? error : {}
  const status = typeof fault.responseCode === 'number' ? fault.responseCode : 0
  const aboutTheMail = fault.code === 'EENVELOPE' || fault.code === 'EMESSAGE'
  const permanent = aboutTheMail && status >= 500 && status < 600 && !aboutOurSignIn.has(status)
  const said = [fault.response, fault.message].find((t): t is string => typeof t === 'string' && t !== '')
  return {
    outcome: permanent ? 'permanent' : 'temporary',
    answer: scrubAnswer(said ?? 'the mail server could not be reached', secrets),
  }
}
