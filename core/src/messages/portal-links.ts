/** One person at several retailers, on the contact's page. */
export const portalLinksEn = {
  title: 'Same person at other retailers',
  none: 'No other contact within your reach shares this login.',
  waiting: 'Waits for the person until {end}',
  withdraw: 'Take the offer back',
  withdrawn: 'The offer is taken back.',
  offer: 'Link another contact',
  'offer.title': 'One login for two contacts?',
  'offer.none': 'No other contact with this e-mail address at another retailer. Both need the same address.',
  'offer.pick': 'The other contact',
  'offer.keep': 'Whose username and password stay?',
  'offer.keep-none': 'One of the two has to have a username and a password of his own first.',
  'offer.text':
    'We mail {email}. Nothing changes until the person confirms there with that username and password. Then the other username and password end, both contacts are signed out everywhere, and live temporary passwords are void. Access stays each contact’s own.',
  'offer.submit': 'Ask the person',
  'offer.sent': 'A mail to {email} is on its way, valid until {end}.',
  unlink: 'Part',
  'unlink.title': 'Part these two contacts?',
  'unlink.text':
    '{name} at {retailer} leaves the login and has none until it gets a username. Both are signed out everywhere, and the person is told.',
  'unlink.done': 'The contacts are parted.',
  username: 'Username {username}',
  'no-username': 'No username',
} as const

export const portalLinksDe: Record<keyof typeof portalLinksEn, string> = {
  title: 'Dieselbe Person bei anderen Händlern',
  none: 'Kein anderer Kontakt in Ihrer Reichweite hat diese Anmeldung.',
  waiting: 'Wartet bis {end} auf die Person',
  withdraw: 'Vorschlag zurücknehmen',
  withdrawn: 'Der Vorschlag ist zurückgenommen.',
  offer: 'Weiteren Kontakt verbinden',
  'offer.title': 'Eine Anmeldung für zwei Kontakte?',
  'offer.none':
    'Kein anderer Kontakt mit dieser E-Mail-Adresse bei einem anderen Händler. Beide brauchen dieselbe Adresse.',
  'offer.pick': 'Der andere Kontakt',
  'offer.keep': 'Wessen Benutzername und Passwort bleiben?',
  'offer.keep-none': 'Einer von beiden braucht zuerst einen Benutzernamen und ein eigenes Passwort.',
  'offer.text':
    'Wir schreiben an {email}. Nichts ändert sich, bis die Person dort mit diesem Benutzernamen und Passwort bestätigt. Dann enden der andere Benutzername und das andere Passwort, beide Kontakte werden überall abgemeldet, und temporäre Passwörter werden ungültig. Den Zugang behält jeder Kontakt für sich.',
  'offer.submit': 'Person fragen',
  'offer.sent': 'Eine E-Mail an {email} ist unterwegs, gültig bis {end}.',
  unlink: 'Trennen',
  'unlink.title': 'Diese beiden Kontakte trennen?',
  'unlink.text':
    '{name} bei {retailer} verlässt die Anmeldung und hat keine, bis er einen Benutzernamen bekommt. Beide werden überall abgemeldet, und die Person erfährt es.',
  'unlink.done': 'Die Kontakte sind getrennt.',
  username: 'Benutzername {username}',
  'no-username': 'Kein Benutzername',
}
