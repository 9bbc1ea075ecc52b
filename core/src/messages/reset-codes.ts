/** Words of the portal's sign-in and the reset screen. */
export const resetPagesEn = {
  'page.reset-option.button': 'Reset password',
  'page.reset-option.forgot': 'Forgot your password?',
  'page.reset-option.available': 'You can reset the password of this username now.',
  'page.reset-option.title': 'Reset password',
  'page.reset-option.to': 'We will send a link and a 6-digit code to',
  'page.reset-option.neutral': 'If this is a user’s name, we mail a link and a 6-digit code to',
  'page.reset-option.proceed': 'Proceed',
  'page.reset-option.cancel': 'Cancel',
  'page.reset-option.no-email':
    'Only a username that is an e-mail address can be reset here. Ask an administrator.',
  'page.reset-option.none':
    'No password can be reset for this username here. Check it, or ask an administrator.',
  'page.reset-sent.title': 'Check your mail',
  'page.reset-sent.to': 'We sent a link and a code to',
  'page.reset-sent.neutral': 'If this is a user’s name, we sent a link and a code to',
  'page.reset-sent.minutes':
    'The link and the code work for {minutes} minutes, together. Until you save a new password, your old one keeps working.',
  'page.reset-sent.no-mail':
    'No mail after a few minutes? Look in your spam folder, check the username, or ask an administrator.',
  'page.reset.title': 'Choose a new password',
  'page.reset.for': 'For {username}',
  'page.reset.code': '6-digit code from the mail',
  'page.reset.confirm': 'Confirm new password',
  'page.reset.submit': 'Save new password',
  'page.reset.needed': 'At least Acceptable is needed.',
  'page.reset.advice':
    'At least Acceptable is needed. A few unrelated words with a number are easy to keep and hard to guess.',
  'page.reset.ends': 'The code works until',
  'page.reset.tries': '{tries} tries left.',
  'page.reset.last-try': '1 try left.',
  'page.reset.spent-title': 'This link no longer works',
  'page.reset.spent': 'It has been used or expired, or had too many wrong codes.',
  'page.reset.spent-cookie':
    'If it is new, open it from the mail again, with cookies allowed in this browser.',
  'page.reset.again': 'Ask for a new link and code',
  'page.reset.done': 'Your new password is saved. Sign in with it, here or in the app you use.',
  'page.letter-kind.user-set-password': 'Set the first password',
  'page.letter-kind.user-reset': 'Password reset',
  'page.letter-kind.user-password-changed': 'Password changed',
} as const

export const resetPagesDe: Record<keyof typeof resetPagesEn, string> = {
  'page.reset-option.button': 'Passwort zurücksetzen',
  'page.reset-option.forgot': 'Passwort vergessen?',
  'page.reset-option.available': 'Sie können das Passwort dieses Benutzernamens jetzt zurücksetzen.',
  'page.reset-option.title': 'Passwort zurücksetzen',
  'page.reset-option.to': 'Wir senden einen Link und einen 6-stelligen Code an',
  'page.reset-option.neutral':
    'Wenn dies der Name eines Benutzers ist, senden wir einen Link und einen 6-stelligen Code an',
  'page.reset-option.proceed': 'Fortfahren',
  'page.reset-option.cancel': 'Abbrechen',
  'page.reset-option.no-email':
    'Hier geht das nur, wenn der Benutzername eine E-Mail-Adresse ist. Fragen Sie sonst einen Administrator.',
  'page.reset-option.none':
    'Für diesen Benutzernamen kann hier kein Passwort zurückgesetzt werden. Prüfen Sie ihn oder fragen Sie einen Administrator.',
  'page.reset-sent.title': 'Sehen Sie in Ihre E-Mails',
  'page.reset-sent.to': 'Wir haben einen Link und einen Code gesendet an',
  'page.reset-sent.neutral':
    'Wenn dies der Name eines Benutzers ist, haben wir einen Link und einen Code gesendet an',
  'page.reset-sent.minutes':
    'Link und Code gelten {minutes} Minuten, und nur zusammen. Bis Sie ein neues Passwort speichern, gilt Ihr altes weiter.',
  'page.reset-sent.no-mail':
    'Nach einigen Minuten keine E-Mail? Sehen Sie im Spam-Ordner nach, prüfen Sie den Benutzernamen oder fragen Sie einen Administrator.',
  'page.reset.title': 'Neues Passwort wählen',
  'page.reset.for': 'Für {username}',
  'page.reset.code': '6-stelliger Code aus der E-Mail',
  'page.reset.confirm': 'Neues Passwort bestätigen',
  'page.reset.submit': 'Neues Passwort speichern',
  'page.reset.needed': 'Mindestens „Akzeptabel“ ist nötig.',
  'page.reset.advice':
    'Mindestens „Akzeptabel“ ist nötig. Einige Wörter ohne Zusammenhang mit einer Zahl sind leicht zu merken und schwer zu erraten.',
  'page.reset.ends': 'Der Code gilt bis',
  'page.reset.tries': 'Noch {tries} Versuche.',
  'page.reset.last-try': 'Noch 1 Versuch.',
  'page.reset.spent-title': 'Dieser Link gilt nicht mehr',
  'page.reset.spent': 'Er wurde benutzt, ist abgelaufen oder hatte zu viele falsche Codes.',
  'page.reset.spent-cookie':
    'Wenn er neu ist, öffnen Sie ihn noch einmal aus der E-Mail, mit erlaubten Cookies in diesem Browser.',
  'page.reset.again': 'Neuen Link und Code anfordern',
  'page.reset.done':
    'Ihr neues Passwort ist gespeichert. Melden Sie sich damit an, hier oder in der App, die Sie verwenden.',
  'page.letter-kind.user-set-password': 'Erstes Passwort wählen',
  'page.letter-kind.user-reset': 'Passwort zurücksetzen',
  'page.letter-kind.user-password-changed': 'Passwort geändert',
}

/** Words of the letters with link and code, and what is wrong with the fields of the reset screen. */
export const resetCodesEn = {
  'rule.code.missing': 'Enter the 6-digit code from the mail.',
  'rule.code.malformed': 'The code has 6 digits. Copy it from the mail.',
  'rule.password.confirm-missing': 'Enter the new password once more.',
  'letter.reset-how':
    'Open the link, enter the 6-digit code and choose a new password. The link and the code are both needed.',
  'letter.reset-code-label': 'Your 6-digit code',
  'letter.reset-ends': 'The link and the code work until {end}.',
  'letter.button.choose-password': 'Choose a new password',
  'letter.user-set-password.subject': 'Your user account at {brand}',
  'letter.user-set-password.preheader': 'Choose your password. The link and the code are in this mail.',
  'letter.user-set-password.why':
    '{brand} has made a user account for you. Your username is this e-mail address.',
  'letter.user-set-password.not-you':
    'If you did not expect this mail, do nothing: the link and the code end by themselves. Never pass them on; nobody at {brand} asks for them.',
  'letter.user-reset.subject': 'Reset your password at {brand}',
  'letter.user-reset.preheader': 'Choose a new password. The link and the code are in this mail.',
  'letter.user-reset.why-public': 'A new password was asked for, for your user account at {brand}.',
  'letter.user-reset.why-staff':
    'An administrator at {brand} has sent you this mail, so that you can choose a new password for your user account.',
  'letter.user-reset.not-you':
    'If you do not want this, do nothing: your present password keeps working, and the link and the code end by themselves. Never pass them on; nobody at {brand} asks for them.',
} as const

export const resetCodesDe: Record<keyof typeof resetCodesEn, string> = {
  'rule.code.missing': 'Geben Sie den 6-stelligen Code aus der E-Mail ein.',
  'rule.code.malformed': 'Der Code hat 6 Ziffern. Kopieren Sie ihn aus der E-Mail.',
  'rule.password.confirm-missing': 'Geben Sie das neue Passwort noch einmal ein.',
  'letter.reset-how':
    'Öffnen Sie den Link, geben Sie den 6-stelligen Code ein und wählen Sie ein neues Passwort. Link und Code sind beide nötig.',
  'letter.reset-code-label': 'Ihr 6-stelliger Code',
  'letter.reset-ends': 'Link und Code gelten bis {end}.',
  'letter.button.choose-password': 'Neues Passwort wählen',
  'letter.user-set-password.subject': 'Ihr Benutzerkonto bei {brand}',
  'letter.user-set-password.preheader': 'Wählen Sie Ihr Passwort. Link und Code stehen in dieser E-Mail.',
  'letter.user-set-password.why':
    '{brand} hat ein Benutzerkonto für Sie angelegt. Ihr Benutzername ist diese E-Mail-Adresse.',
  'letter.user-set-password.not-you':
    'Wenn Sie diese E-Mail nicht erwartet haben, tun Sie nichts: Link und Code enden von selbst. Geben Sie sie nie weiter; niemand bei {brand} fragt danach.',
  'letter.user-reset.subject': 'Passwort bei {brand} zurücksetzen',
  'letter.user-reset.preheader': 'Wählen Sie ein neues Passwort. Link und Code stehen in dieser E-Mail.',
  'letter.user-reset.why-public': 'Für Ihr Benutzerkonto bei {brand} wurde ein neues Passwort angefordert.',
  'letter.user-reset.why-staff':
    'Ein Administrator bei {brand} hat Ihnen diese E-Mail gesendet, damit Sie ein neues Passwort für Ihr Benutzerkonto wählen können.',
  'letter.user-reset.not-you':
    'Wenn Sie das nicht möchten, tun Sie nichts: Ihr bisheriges Passwort gilt weiter, Link und Code enden von selbst. Geben Sie sie nie weiter; niemand bei {brand} fragt danach.',
}
