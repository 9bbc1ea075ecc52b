/** One person at several retailers, on the contact's page. */
export const portalLinksEn = {
  title: 'Same person at other retailers',
  none: 'No other contact within your reach shares this login.',
  'needs-email': 'To link another contact, this one needs an e-mail address first.',
  waiting: 'Waits for the person until {end}',
  withdraw: 'Take the offer back',
  withdrawn: 'The offer is taken back.',
  offer: 'Link another contact',
  'offer.title': 'One login for two contacts?',
  'offer.none':
    'No contact within your reach at another retailer has the address {email}. Both need the same address: give it to the other contact first, then come back here.',
  'offer.this': 'This contact',
  'offer.pick': 'The other contact',
  'offer.username': 'Username {username}',
  'offer.keep': 'Whose username and password stay?',
  'offer.keep-none': 'One of the two has to have a username and a password of his own first.',
  'offer.text':
    'We mail {email}. Nothing changes until the person confirms there with that username and password. Then the other username and password end, both contacts are signed out everywhere, and live temporary passwords are void. Access stays each contact’s own.',
  'offer.submit': 'Ask the person',
  'offer.sent': 'A mail to {email} is on its way, valid until {end}.',
  unlink: 'Separate',
  'unlink.of': 'Separate {name} at {retailer}',
  'unlink.title': 'Separate these two contacts?',
  'unlink.text':
    '{name} at {retailer} leaves the login and has none until it gets a username and a temporary password. The username and password stay with {kept}. Both are signed out everywhere, their temporary passwords are void, and the person is told by mail.',
  'unlink.done': 'The contacts are separated.',
  'no-username': 'no username',
} as const

export const portalLinksDe: Record<keyof typeof portalLinksEn, string> = {
  title: 'Dieselbe Person bei anderen Händlern',
  none: 'Kein anderer Kontakt in Ihrer Reichweite hat diese Anmeldung.',
  'needs-email': 'Um einen weiteren Kontakt zu verbinden, braucht dieser zuerst eine E-Mail-Adresse.',
  waiting: 'Wartet bis {end} auf die Person',
  withdraw: 'Vorschlag zurücknehmen',
  withdrawn: 'Der Vorschlag ist zurückgenommen.',
  offer: 'Weiteren Kontakt verbinden',
  'offer.title': 'Eine Anmeldung für zwei Kontakte?',
  'offer.none':
    'Kein Kontakt in Ihrer Reichweite bei einem anderen Händler hat die Adresse {email}. Beide brauchen dieselbe Adresse: Geben Sie sie zuerst dem anderen Kontakt, dann kommen Sie hierher zurück.',
  'offer.this': 'Dieser Kontakt',
  'offer.pick': 'Der andere Kontakt',
  'offer.username': 'Benutzername {username}',
  'offer.keep': 'Wessen Benutzername und Passwort bleiben?',
  'offer.keep-none': 'Einer von beiden braucht zuerst einen Benutzernamen und ein eigenes Passwort.',
  'offer.text':
    'Wir schreiben an {email}. Nichts ändert sich, bis die Person dort mit diesem Benutzernamen und Passwort bestätigt. Dann enden der andere Benutzername und das andere Passwort, beide Kontakte werden überall abgemeldet, und temporäre Passwörter werden ungültig. Den Zugang behält jeder Kontakt für sich.',
  'offer.submit': 'Person fragen',
  'offer.sent': 'Eine E-Mail an {email} ist unterwegs, gültig bis {end}.',
  unlink: 'Trennen',
  'unlink.of': '{name} bei {retailer} trennen',
  'unlink.title': 'Diese beiden Kontakte trennen?',
  'unlink.text':
    '{name} bei {retailer} verlässt die Anmeldung und hat keine, bis dieser Kontakt einen Benutzernamen und ein temporäres Passwort bekommt. Benutzername und Passwort bleiben bei {kept}. Beide werden überall abgemeldet, ihre temporären Passwörter werden ungültig, und die Person erfährt es per E-Mail.',
  'unlink.done': 'Die Kontakte sind getrennt.',
  'no-username': 'kein Benutzername',
}
