/**
 * Words of the letters. No subject and no preheader names a person, a retailer or a secret (P75), and nothing here
 * is a username (C5). `{retailer}` may be a neutral word, so German sentences always say "für {retailer}".
 */
export const lettersEn = {
  'letter.hello': 'Hello {name},',
  'letter.hello-nameless': 'Hello,',
  'letter.unnamed-retailer': 'your shop',
  'letter.specimen.retailer': 'Corner Bike Shop',
  'letter.secret-label': 'Your temporary password',
  'letter.username-label': 'Your username',
  'letter.ends': 'It works until {end}.',
  'letter.button.sign-in': 'Sign in',
  'letter.button.forgot-password': 'Get a new password',
  'letter.button.stop-change': 'Stop this change',
  'letter.button.user-sign-in': 'To the sign-in page',
  'letter.or-open': 'Or open this address:',
  'letter.footer': 'This mail was sent automatically by {brand}.',

  'letter.website-invite.subject': 'Your access to the website of {brand}',
  'letter.website-invite.preheader': 'You can sign in now. The temporary password is in this mail.',
  'letter.website-invite.why': '{brand} has given you access to its website for {retailer}.',
  'letter.website-invite.not-you':
    'If you did not expect this mail, do nothing: the temporary password ends by itself. Never pass it on; nobody at {brand} asks for it.',

  'letter.temporary-password.subject': 'Your temporary password for {brand}',
  'letter.temporary-password.preheader': 'Use it to sign in, then choose a new password of your own.',
  'letter.temporary-password.why-self':
    'A new password was asked for on the website of {brand}, where you sign in for {retailer}.',
  'letter.temporary-password.why-staff':
    '{brand} has sent you a temporary password for its website, where you sign in for {retailer}.',
  'letter.temporary-password.not-you-self':
    'If you did not ask for this, do nothing: your present password keeps working and the temporary one ends by itself. Never pass it on; nobody at {brand} asks for it.',
  'letter.temporary-password.not-you-staff':
    'If you did not expect this mail, tell {brand}; the temporary password ends by itself. Never pass it on; nobody at {brand} asks for it.',

  'letter.how-without-username':
    'Sign in with your username and the temporary password below, then choose a password of your own. To keep you safe, your username is not in this mail; if you do not know it, ask {brand}.',
  'letter.how-with-username':
    'Sign in with the username and the temporary password below, then choose a password of your own. From then on only your own password works.',

  'letter.password-changed.subject': 'Your password for {brand} was changed',
  'letter.password-changed.preheader': 'If that was you, there is nothing to do.',
  'letter.password-changed.why':
    'The password of your access to the website of {brand} for {retailer} was changed on {at}. All other devices were signed out.',
  'letter.password-changed.was-you': 'If that was you, there is nothing to do.',
  'letter.password-changed.not-you':
    'If it was not you, get a new password at once and tell {brand}. Someone else may be able to read your mail, so change the password of your mailbox too.',

  'letter.email-changed.subject': 'The e-mail address of your access to {brand} was changed',
  'letter.email-changed.preheader': 'If that is right, there is nothing to do. If not, stop the change.',
  'letter.email-changed.why':
    'The e-mail address of your access to the website of {brand} for {retailer} was changed on {at}. Mail about it now goes to the new address.',
  'letter.email-changed.right': 'If that is right, there is nothing to do.',
  'letter.email-changed.not-you':
    'If it is not, stop the change before {end}: this address then counts again. Tell {brand} too.',

  'letter.contact-moved.subject': 'Your access to {brand} was moved',
  'letter.contact-moved.preheader': 'If that is right, there is nothing to do. If not, stop the change.',
  'letter.contact-moved.why':
    'Your access to the website of {brand}, until now for {retailer}, was moved to another shop on {at}.',
  'letter.contact-moved.right': 'If that is right, there is nothing to do.',
  'letter.contact-moved.not-you':
    'If it is not, stop the change before {end}: your access then counts for {retailer} again. Tell {brand} too.',

  'letter.user-password-changed.subject': 'Your password at {brand} was changed',
  'letter.user-password-changed.preheader': 'If that was you, there is nothing to do.',
  'letter.user-password-changed.why':
    'The password of your user account at {brand} was changed on {at}. You were signed out everywhere else.',
  'letter.user-password-changed.was-you': 'If that was you, there is nothing to do.',
  'letter.user-password-changed.not-you':
    'If it was not you, tell an administrator at {brand} at once and reset your password on the sign-in page.',

  'letter.username-changed.subject': 'Your username at {brand} was changed',
  'letter.username-changed.preheader': 'If that is right, there is nothing to do.',
  'letter.username-changed.why':
    'The username of your user account at {brand} was changed on {at}. You were signed out everywhere, and this address no longer signs in.',
  'letter.username-changed.right': 'If that is right, there is nothing to do.',
  'letter.username-changed.not-you': 'If it is not, tell an administrator at {brand} at once.',
} as const

export const lettersDe: Record<keyof typeof lettersEn, string> = {
  'letter.hello': 'Guten Tag {name},',
  'letter.hello-nameless': 'Guten Tag,',
  'letter.unnamed-retailer': 'Ihr Geschäft',
  'letter.specimen.retailer': 'Fahrradladen am Eck',
  'letter.secret-label': 'Ihr temporäres Passwort',
  'letter.username-label': 'Ihr Benutzername',
  'letter.ends': 'Es gilt bis {end}.',
  'letter.button.sign-in': 'Anmelden',
  'letter.button.forgot-password': 'Neues Passwort anfordern',
  'letter.button.stop-change': 'Änderung stoppen',
  'letter.button.user-sign-in': 'Zur Anmeldung',
  'letter.or-open': 'Oder öffnen Sie diese Adresse:',
  'letter.footer': 'Diese E-Mail wurde von {brand} automatisch gesendet.',

  'letter.website-invite.subject': 'Ihr Zugang zur Website von {brand}',
  'letter.website-invite.preheader':
    'Sie können sich jetzt anmelden. Das temporäre Passwort steht in dieser E-Mail.',
  'letter.website-invite.why': '{brand} hat Ihnen Zugang zur Website gegeben, für {retailer}.',
  'letter.website-invite.not-you':
    'Wenn Sie diese E-Mail nicht erwartet haben, tun Sie nichts: Das temporäre Passwort läuft von selbst ab. Geben Sie es nie weiter; niemand bei {brand} fragt danach.',

  'letter.temporary-password.subject': 'Ihr temporäres Passwort für {brand}',
  'letter.temporary-password.preheader':
    'Melden Sie sich damit an und wählen Sie ein eigenes neues Passwort.',
  'letter.temporary-password.why-self':
    'Auf der Website von {brand} wurde ein neues Passwort angefordert, zu Ihrem Zugang für {retailer}.',
  'letter.temporary-password.why-staff':
    '{brand} hat Ihnen ein temporäres Passwort für die Website gesendet, zu Ihrem Zugang für {retailer}.',
  'letter.temporary-password.not-you-self':
    'Wenn Sie das nicht angefordert haben, tun Sie nichts: Ihr bisheriges Passwort gilt weiter und das temporäre läuft von selbst ab. Geben Sie es nie weiter; niemand bei {brand} fragt danach.',
  'letter.temporary-password.not-you-staff':
    'Wenn Sie diese E-Mail nicht erwartet haben, sagen Sie es {brand}; das temporäre Passwort läuft von selbst ab. Geben Sie es nie weiter; niemand bei {brand} fragt danach.',

  'letter.how-without-username':
    'Melden Sie sich mit Ihrem Benutzernamen und dem temporären Passwort unten an und wählen Sie dann ein eigenes Passwort. Zu Ihrer Sicherheit steht der Benutzername nicht in dieser E-Mail; wenn Sie ihn nicht kennen, fragen Sie {brand}.',
  'letter.how-with-username':
    'Melden Sie sich mit dem Benutzernamen und dem temporären Passwort unten an und wählen Sie dann ein eigenes Passwort. Danach gilt nur noch Ihr eigenes Passwort.',

  'letter.password-changed.subject': 'Ihr Passwort für {brand} wurde geändert',
  'letter.password-changed.preheader': 'Wenn Sie das waren, ist nichts weiter zu tun.',
  'letter.password-changed.why':
    'Das Passwort Ihres Zugangs zur Website von {brand} für {retailer} wurde am {at} geändert. Alle anderen Geräte wurden abgemeldet.',
  'letter.password-changed.was-you': 'Wenn Sie das waren, ist nichts weiter zu tun.',
  'letter.password-changed.not-you':
    'Wenn Sie das nicht waren, fordern Sie sofort ein neues Passwort an und sagen Sie es {brand}. Vielleicht liest jemand Ihre E-Mails mit; ändern Sie auch das Passwort Ihres Postfachs.',

  'letter.email-changed.subject': 'Die E-Mail-Adresse Ihres Zugangs zu {brand} wurde geändert',
  'letter.email-changed.preheader':
    'Wenn das richtig ist, ist nichts weiter zu tun. Sonst stoppen Sie die Änderung.',
  'letter.email-changed.why':
    'Die E-Mail-Adresse Ihres Zugangs zur Website von {brand} für {retailer} wurde am {at} geändert. E-Mails dazu gehen jetzt an die neue Adresse.',
  'letter.email-changed.right': 'Wenn das richtig ist, ist nichts weiter zu tun.',
  'letter.email-changed.not-you':
    'Wenn nicht, stoppen Sie die Änderung bis {end}: Dann gilt wieder diese Adresse. Sagen Sie es auch {brand}.',

  'letter.contact-moved.subject': 'Ihr Zugang zu {brand} wurde verschoben',
  'letter.contact-moved.preheader':
    'Wenn das richtig ist, ist nichts weiter zu tun. Sonst stoppen Sie die Änderung.',
  'letter.contact-moved.why':
    'Ihr Zugang zur Website von {brand}, bisher für {retailer}, wurde am {at} einem anderen Händler zugeordnet.',
  'letter.contact-moved.right': 'Wenn das richtig ist, ist nichts weiter zu tun.',
  'letter.contact-moved.not-you':
    'Wenn nicht, stoppen Sie die Änderung bis {end}: Dann gilt Ihr Zugang wieder für {retailer}. Sagen Sie es auch {brand}.',

  'letter.user-password-changed.subject': 'Ihr Passwort bei {brand} wurde geändert',
  'letter.user-password-changed.preheader': 'Wenn Sie das waren, ist nichts weiter zu tun.',
  'letter.user-password-changed.why':
    'Das Passwort Ihres Benutzerkontos bei {brand} wurde am {at} geändert. Sie wurden sonst überall abgemeldet.',
  'letter.user-password-changed.was-you': 'Wenn Sie das waren, ist nichts weiter zu tun.',
  'letter.user-password-changed.not-you':
    'Wenn Sie das nicht waren, sagen Sie es sofort einem Administrator bei {brand} und setzen Sie Ihr Passwort auf der Anmeldeseite zurück.',

  'letter.username-changed.subject': 'Ihr Benutzername bei {brand} wurde geändert',
  'letter.username-changed.preheader': 'Wenn das richtig ist, ist nichts weiter zu tun.',
  'letter.username-changed.why':
    'Der Benutzername Ihres Benutzerkontos bei {brand} wurde am {at} geändert. Sie wurden überall abgemeldet, und mit dieser Adresse können Sie sich nicht mehr anmelden.',
  'letter.username-changed.right': 'Wenn das richtig ist, ist nichts weiter zu tun.',
  'letter.username-changed.not-you': 'Wenn nicht, sagen Sie es sofort einem Administrator bei {brand}.',
}
