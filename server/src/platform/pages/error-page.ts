import { type Language, message } from '@latchkey/core/messages/catalogue'
import type { Views } from './views.ts'

const told = [403, 404, 410, 421, 429, 500, 503] as const
type ToldStatus = (typeof told)[number]

/** Words for a status we have none for: the caller's doing reads as 404, ours as 500. */
function toldStatus(status: number): ToldStatus {
  return told.find((each) => each === status) ?? (status < 500 ? 404 : 500)
}

/** The model of the error page in the same words everywhere. */
export function errorPage(
  status: number,
  language: Language,
  more: { readonly requestId?: string; readonly home?: string; readonly code?: string } = {},
): Views['error'] {
  // C6: a caged person is not refused for good; the page leads him to the one thing that is open.
  if (more.code === 'password-change-required') {
    return {
      status,
      title: message(language, 'page.error.caged.title'),
      text: message(language, 'page.error.caged.text'),
      requestId: null,
      home: '/set-password',
      homeLabel: message(language, 'page.error.caged.home'),
    }
  }
  if (more.code === 'retailer-choice-required') {
    return {
      status,
      title: message(language, 'page.error.choosing.title'),
      text: message(language, 'page.error.choosing.text'),
      requestId: null,
      home: '/choose-retailer',
      homeLabel: message(language, 'page.error.choosing.home'),
    }
  }
  const known = toldStatus(status)
  return {
    status,
    title: message(language, `page.error.${known}.title`),
    text: message(language, `page.error.${known}.text`),
    requestId: more.requestId ?? null,
    home: more.home ?? '/',
    homeLabel: message(language, 'page.error.home'),
  }
}
