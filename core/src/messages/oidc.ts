/** Signing in for another app or shop through OpenID Connect (D1). */
export const oidcEn = {
  'page.app-sign-in.title': 'Sign in',
  'page.app-sign-in.none': 'Open your app and sign in from there.',
  'page.going-on.title': 'You are signed in',
  'page.going-on.text': 'You are on your way back to {client}.',
  'page.going-on.link': 'Go on',
  'page.to-client.sign-in': 'Sign in to go on to {client}.',
  'page.to-client.forgot': 'After that you go on to {client}.',
  'page.to-client.mailed':
    'Sign in with it in this browser within two hours and you go on to {client}. Anywhere else you are shown the way back.',
  'page.to-client.set': 'When it is saved, you go on to {client}.',
  'page.to-client.back': 'Back to {client}',
  'page.back-to-client.title': 'Your new password is set',
  'page.back-to-client.text': 'You are signed in here with your new password.',
  'page.back-to-client.here': 'To go on to {client} in this browser, open it from here.',
  'page.back-to-client.there':
    'Open {client} where you used it before and sign in there with your new password.',
  'page.back-to-client.link': 'Go to {client}',
  'page.back-to-client.account': 'Your account',
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
  'page.to-client.sign-in': 'Melden Sie sich an, um zu {client} zu gelangen.',
  'page.to-client.forgot': 'Danach geht es weiter zu {client}.',
  'page.to-client.mailed':
    'Melden Sie sich damit innerhalb von zwei Stunden in diesem Browser an, dann geht es weiter zu {client}. Überall sonst wird Ihnen der Weg zurück gezeigt.',
  'page.to-client.set': 'Sobald es gespeichert ist, geht es weiter zu {client}.',
  'page.to-client.back': 'Zurück zu {client}',
  'page.back-to-client.title': 'Ihr neues Passwort ist gesetzt',
  'page.back-to-client.text': 'Sie sind hier mit Ihrem neuen Passwort angemeldet.',
  'page.back-to-client.here':
    'Um in diesem Browser zu {client} zu gelangen, öffnen Sie die Seite von hier aus.',
  'page.back-to-client.there':
    'Öffnen Sie {client} dort, wo Sie vorher waren, und melden Sie sich mit Ihrem neuen Passwort an.',
  'page.back-to-client.link': 'Zu {client}',
  'page.back-to-client.account': 'Ihr Konto',
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
