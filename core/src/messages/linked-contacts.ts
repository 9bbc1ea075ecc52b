/** One person at several retailers: his pages, and the mails that ask and tell him. */
export const linkedPagesEn = {
  'contact.login-left':
    'The contact has left the login shared with other retailers; its password no longer opens this one.',
  'contact.username-of-all': 'It is now the username at all retailers of this person.',
  'page.choose-retailer.title': 'Choose a retailer',
  'page.choose-retailer.text': 'You are registered at several retailers. For which one are you here?',
  'page.choose-retailer.text-one': 'You are registered at one retailer. Go on here.',
  'page.choose-retailer.now': 'here now',
  'page.choose-retailer.again': 'Sign in with another username',
  'page.account.change-retailer': 'Change retailer',
  'page.error.choosing.title': 'Choose a retailer first',
  'page.error.choosing.text': 'You are registered at several retailers. Choose the one you are here for.',
  'page.error.choosing.home': 'Choose a retailer',
  'page.link.title': 'One sign-in for both retailers',
  'page.link.text': 'You get one username and one password for both:',
  'page.link.what':
    'Confirm with the username and password you use at {retailer}. They stay; a username and password of your own at {other} end. You are signed out everywhere.',
  'page.link.not-you': 'Is one of the two not you? Close this page; nothing changes.',
  'page.link.submit': 'Confirm',
  'page.link.done': 'Done. Sign in, then choose the retailer you are here for.',
  'page.link.spent-title': 'This link no longer works',
  'page.link.spent': 'It was used already, is too old or was taken back. Nothing was changed by it now.',
} as const

export const linkedPagesDe: Record<keyof typeof linkedPagesEn, string> = {
  'contact.login-left':
    'Der Kontakt hat die mit anderen Händlern geteilte Anmeldung verlassen; ihr Passwort gilt für diesen nicht mehr.',
  'contact.username-of-all': 'Es ist jetzt der Benutzername bei allen Händlern dieser Person.',
  'page.choose-retailer.title': 'Händler wählen',
  'page.choose-retailer.text': 'Sie sind bei mehreren Händlern eingetragen. Für welchen sind Sie hier?',
  'page.choose-retailer.text-one': 'Sie sind bei einem Händler eingetragen. Machen Sie hier weiter.',
  'page.choose-retailer.now': 'jetzt hier',
  'page.choose-retailer.again': 'Mit anderem Benutzernamen anmelden',
  'page.account.change-retailer': 'Händler wechseln',
  'page.error.choosing.title': 'Wählen Sie zuerst einen Händler',
  'page.error.choosing.text':
    'Sie sind bei mehreren Händlern eingetragen. Wählen Sie den, für den Sie hier sind.',
  'page.error.choosing.home': 'Händler wählen',
  'page.link.title': 'Eine Anmeldung für beide Händler',
  'page.link.text': 'Sie bekommen einen Benutzernamen und ein Passwort für beide:',
  'page.link.what':
    'Bestätigen Sie mit Benutzername und Passwort, die Sie für {retailer} verwenden. Sie bleiben; ein eigener Benutzername und ein eigenes Passwort für {other} enden. Sie werden überall abgemeldet.',
  'page.link.not-you': 'Sind Sie einer von beiden nicht? Schließen Sie diese Seite; dann ändert sich nichts.',
  'page.link.submit': 'Bestätigen',
  'page.link.done': 'Fertig. Melden Sie sich an und wählen Sie den Händler, für den Sie hier sind.',
  'page.link.spent-title': 'Dieser Link gilt nicht mehr',
  'page.link.spent':
    'Er wurde schon benutzt, ist zu alt oder wurde zurückgenommen. Durch ihn wurde jetzt nichts geändert.',
}

export const linkedLettersEn = {
  'letter.button.confirm-link': 'Confirm',
  'letter.link-offer.subject': 'One sign-in for both your retailers at {brand}?',
  'letter.link-offer.preheader': 'If both are you, confirm it. If not, there is nothing to do.',
  'letter.link-offer.why':
    '{brand} was told that you are its contact for {retailer} and for {other}. If both are you, you can have one username and one password for both.',
  'letter.link-offer.how':
    'Confirm it before {end} with the username and password you use for {retailer}. They stay. A username and password of your own for {other} end, and you are signed out everywhere.',
  'letter.link-offer.not-you':
    'If one of the two is not you, do not confirm and tell {brand}. Without your password nothing changes.',
  'letter.link-changed.subject': 'Your sign-in at {brand} was changed',
  'letter.link-changed.preheader': 'If that is right, there is nothing to do.',
  'letter.link-changed.why-linked':
    'Since {at} one username and one password are good on the website of {brand} for both {retailer} and {other}. After signing in you choose one of them.',
  'letter.link-changed.why-unlinked':
    'Since {at} your username and password on the website of {brand} are good for {retailer} and no longer for {other}.',
  'letter.link-changed.signed-out': 'You were signed out everywhere.',
  'letter.link-changed.not-you': 'If that is not right, tell {brand}.',
} as const

export const linkedLettersDe: Record<keyof typeof linkedLettersEn, string> = {
  'letter.button.confirm-link': 'Bestätigen',
  'letter.link-offer.subject': 'Eine Anmeldung für Ihre beiden Händler bei {brand}?',
  'letter.link-offer.preheader': 'Wenn Sie beides sind, bestätigen Sie es. Sonst ist nichts zu tun.',
  'letter.link-offer.why':
    '{brand} wurde gesagt, dass Sie der Kontakt für {retailer} und für {other} sind. Wenn Sie beides sind, können Sie einen Benutzernamen und ein Passwort für beide haben.',
  'letter.link-offer.how':
    'Bestätigen Sie es bis {end} mit Benutzername und Passwort, die Sie für {retailer} verwenden. Sie bleiben. Ein eigener Benutzername und ein eigenes Passwort für {other} enden, und Sie werden überall abgemeldet.',
  'letter.link-offer.not-you':
    'Wenn Sie einer von beiden nicht sind, bestätigen Sie nicht und sagen Sie es {brand}. Ohne Ihr Passwort ändert sich nichts.',
  'letter.link-changed.subject': 'Ihre Anmeldung bei {brand} wurde geändert',
  'letter.link-changed.preheader': 'Wenn das richtig ist, ist nichts weiter zu tun.',
  'letter.link-changed.why-linked':
    'Seit {at} gelten ein Benutzername und ein Passwort auf der Website von {brand} sowohl für {retailer} als auch für {other}. Nach der Anmeldung wählen Sie einen davon.',
  'letter.link-changed.why-unlinked':
    'Seit {at} gelten Ihr Benutzername und Ihr Passwort auf der Website von {brand} für {retailer} und nicht mehr für {other}.',
  'letter.link-changed.signed-out': 'Sie wurden überall abgemeldet.',
  'letter.link-changed.not-you': 'Wenn das nicht richtig ist, sagen Sie es {brand}.',
}
