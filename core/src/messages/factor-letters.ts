/** Words of the letters about second factors and devices of users. As in the others, no subject names a person. */
export const factorLettersEn = {
  'letter.code-label': 'Your 6-digit code',

  'letter.factor-enrol-code.subject': 'A code for your account at {brand}',
  'letter.factor-enrol-code.preheader': 'Enter it where you are setting up your second factor.',
  'letter.factor-enrol-code.why':
    'Someone signed in to your user account at {brand} with the right password and is setting up a second factor.',
  'letter.factor-enrol-code.how': 'If that is you, enter this code on the page where you asked for it.',
  'letter.factor-enrol-code.not-you':
    'If it is not you, someone else knows your password: reset it on the sign-in page at once and tell an administrator at {brand}. Never pass the code on; nobody at {brand} asks for it.',

  'letter.factor-changed.subject': 'The second factor of your account at {brand} was changed',
  'letter.factor-changed.preheader': 'If that was you, there is nothing to do.',
  'letter.factor-changed.why-totp-added':
    'An authenticator app was added to your user account at {brand} on {at}. Signing in now needs a code of that app too.',
  'letter.factor-changed.why-passkey-added':
    'A passkey was added to your user account at {brand} on {at}. Signing in now needs a passkey too.',
  'letter.factor-changed.why-totp-removed':
    'An authenticator app was removed from your user account at {brand} on {at}.',
  'letter.factor-changed.why-passkey-removed':
    'A passkey was removed from your user account at {brand} on {at}.',
  'letter.factor-changed.why-all-removed':
    'All second factors of your user account at {brand} were removed on {at}, and you were signed out everywhere.',
  'letter.factor-changed.why-recovery-codes-made':
    'New recovery codes were made for your user account at {brand} on {at}. The old ones no longer work.',
  'letter.factor-changed.why-recovery-code-used':
    'Someone signed in to your user account at {brand} with one of your recovery codes on {at}. It does not work again.',
  'letter.factor-changed.was-you': 'If that was you or you asked for it, there is nothing to do.',
  'letter.factor-changed.not-you':
    'If it was not you, tell an administrator at {brand} at once and reset your password on the sign-in page.',

  'letter.new-device.subject': 'A new device is linked to your account at {brand}',
  'letter.new-device.preheader': 'If that was you, there is nothing to do.',
  'letter.new-device.why':
    'The rep app was signed in to your user account at {brand} on a new device, called {device}, on {at}.',
  'letter.unnamed-device': 'without a name',
  'letter.new-device.was-you': 'If that was you, there is nothing to do.',
  'letter.new-device.not-you':
    'If it was not you, tell an administrator at {brand} at once and reset your password on the sign-in page.',
} as const

export const factorLettersDe: Record<keyof typeof factorLettersEn, string> = {
  'letter.code-label': 'Ihr 6-stelliger Code',

  'letter.factor-enrol-code.subject': 'Ein Code für Ihr Konto bei {brand}',
  'letter.factor-enrol-code.preheader': 'Geben Sie ihn dort ein, wo Sie Ihren zweiten Faktor einrichten.',
  'letter.factor-enrol-code.why':
    'Jemand hat sich mit dem richtigen Passwort an Ihrem Benutzerkonto bei {brand} angemeldet und richtet einen zweiten Faktor ein.',
  'letter.factor-enrol-code.how':
    'Wenn Sie das sind, geben Sie diesen Code auf der Seite ein, auf der Sie ihn angefordert haben.',
  'letter.factor-enrol-code.not-you':
    'Wenn Sie das nicht sind, kennt jemand anderes Ihr Passwort: Setzen Sie es sofort auf der Anmeldeseite zurück und sagen Sie es einem Administrator bei {brand}. Geben Sie den Code nie weiter; niemand bei {brand} fragt danach.',

  'letter.factor-changed.subject': 'Der zweite Faktor Ihres Kontos bei {brand} wurde geändert',
  'letter.factor-changed.preheader': 'Wenn Sie das waren, ist nichts weiter zu tun.',
  'letter.factor-changed.why-totp-added':
    'Zu Ihrem Benutzerkonto bei {brand} wurde am {at} eine Authenticator-App hinzugefügt. Die Anmeldung braucht jetzt auch einen Code dieser App.',
  'letter.factor-changed.why-passkey-added':
    'Zu Ihrem Benutzerkonto bei {brand} wurde am {at} ein Passkey hinzugefügt. Die Anmeldung braucht jetzt auch einen Passkey.',
  'letter.factor-changed.why-totp-removed':
    'Von Ihrem Benutzerkonto bei {brand} wurde am {at} eine Authenticator-App entfernt.',
  'letter.factor-changed.why-passkey-removed':
    'Von Ihrem Benutzerkonto bei {brand} wurde am {at} ein Passkey entfernt.',
  'letter.factor-changed.why-all-removed':
    'Alle zweiten Faktoren Ihres Benutzerkontos bei {brand} wurden am {at} entfernt, und Sie wurden überall abgemeldet.',
  'letter.factor-changed.why-recovery-codes-made':
    'Für Ihr Benutzerkonto bei {brand} wurden am {at} neue Wiederherstellungscodes erstellt. Die alten gelten nicht mehr.',
  'letter.factor-changed.why-recovery-code-used':
    'Jemand hat sich am {at} mit einem Ihrer Wiederherstellungscodes an Ihrem Benutzerkonto bei {brand} angemeldet. Er gilt nicht noch einmal.',
  'letter.factor-changed.was-you': 'Wenn Sie das waren oder darum gebeten haben, ist nichts weiter zu tun.',
  'letter.factor-changed.not-you':
    'Wenn Sie das nicht waren, sagen Sie es sofort einem Administrator bei {brand} und setzen Sie Ihr Passwort auf der Anmeldeseite zurück.',

  'letter.new-device.subject': 'Ein neues Gerät ist mit Ihrem Konto bei {brand} verknüpft',
  'letter.new-device.preheader': 'Wenn Sie das waren, ist nichts weiter zu tun.',
  'letter.new-device.why':
    'Die Vertriebs-App wurde am {at} auf einem neuen Gerät mit dem Namen {device} an Ihrem Benutzerkonto bei {brand} angemeldet.',
  'letter.unnamed-device': 'ohne Namen',
  'letter.new-device.was-you': 'Wenn Sie das waren, ist nichts weiter zu tun.',
  'letter.new-device.not-you':
    'Wenn Sie das nicht waren, sagen Sie es sofort einem Administrator bei {brand} und setzen Sie Ihr Passwort auf der Anmeldeseite zurück.',
}
