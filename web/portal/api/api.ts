import { portalAppDe, portalAppEn } from '@latchkey/core/messages/portal-app'
import { createClient } from '@latchkey/web/shared/api/client.ts'
import { language } from '@latchkey/web/shared/words/use-words.ts'
import { wordsIn } from '@latchkey/web/shared/words/words.ts'
import { askToSignIn } from './sign-in-request.ts'

export const appWords = { en: portalAppEn, de: portalAppDe }
const say = wordsIn(appWords, language)

/** The portal's one way to the server. */
export const api = createClient({
  unreachable: say('app.unreachable'),
  signIn: askToSignIn,
  finishSignIn: () => location.assign('/portal/second-factor'),
})
