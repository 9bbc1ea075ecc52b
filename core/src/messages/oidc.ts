/** Signing in for another app or shop through OpenID Connect (D1). */
export const oidcEn = {
  'page.app-sign-in.title': 'Sign in',
  'page.app-sign-in.none': 'Open your app and sign in from there.',
  'page.going-on.title': 'You are signed in',
  'page.going-on.text': 'You are on your way back to {client}.',
  'page.going-on.link': 'Go on',
  'page.app-problem.title': 'This sign-in cannot go on',
  'page.app-problem.text': 'Go back to the app or shop you came from and sign in again from there.',
  'page.app-sign-out.title': 'Sign out',
  'page.app-sign-out.text': '{client} asks to sign you out here and everywhere this sign-in is used.',
  'page.app-sign-out.plain': 'You are signed out here and everywhere this sign-in is used.',
  'page.app-sign-out.submit': 'Sign out',
  'page.gone-out.title': 'You are signed out',
  'page.gone-out.link': 'Back to {client}',
}

export const oidcDe: Readonly<Record<keyof typeof oidcEn, string>> = {
  'page.app-sign-in.title': 'Anmelden',
  'page.app-sign-in.none': 'Öffnen Sie Ihre App und melden Sie sich von dort aus an.',
  'page.going-on.title': 'Sie sind angemeldet',
  'page.going-on.text': 'Es geht zurück zu {client}.',
  'page.going-on.link': 'Weiter',
  'page.app-problem.title': 'Diese Anmeldung geht nicht weiter',
  'page.app-problem.text':
    'Gehen Sie zurück zu der App oder dem Shop, von dem Sie kommen, und melden Sie sich dort neu an.',
  'page.app-sign-out.title': 'Abmelden',
  'page.app-sign-out.text': '{client} möchte Sie hier und überall abmelden, wo diese Anmeldung gilt.',
  'page.app-sign-out.plain': 'Sie werden hier und überall abgemeldet, wo diese Anmeldung gilt.',
  'page.app-sign-out.submit': 'Abmelden',
  'page.gone-out.title': 'Sie sind abgemeldet',
  'page.gone-out.link': 'Zurück zu {client}',
}
