/** Words of the dialogs that erase a contact or a user for good. */
export const portalEraseEn = {
  'contact.section': 'Erase',
  'contact.section-text':
    'Takes this person out of everything, for good. To stop the website access alone, switch it off on the Website tab.',
  'contact.button': 'Erase this contact',
  'contact.title': 'Erase this contact for good?',
  'user.title': 'Erase this user for good?',
  'fact.name': 'Name',
  'fact.username': 'Username',
  'fact.retailer': 'Retailer',
  goes: 'What goes',
  'goes.contact':
    'Name, e-mail, username, phone and password, sign-ins and their devices, and what was written in mails. He is signed out and can never sign in again.',
  'goes.user':
    'Name, username, phone, notes, picture, password, second factors, devices and sign-ins, and what was written in mails. He is signed out everywhere and his licence is free. Invites he started pause.',
  stays: 'What stays',
  'stays.text':
    'That mails were sent and when, and the audit, where only “{pseudonym}” stands in his place. Backups made before still hold everything.',
  never: 'Nobody can bring this back.',
  confirm: 'Type the name or the username to confirm',
  submit: 'Erase for good',
  done: '{pseudonym} is all that is left.',
  'done-later': '{pseudonym} is all that is left; the older audit follows within minutes.',
  'pseudonym.contact': 'Erased contact {short}',
  'pseudonym.user': 'Erased user {short}',
} as const

export const portalEraseDe: Record<keyof typeof portalEraseEn, string> = {
  'contact.section': 'Endgültig löschen',
  'contact.section-text':
    'Nimmt diese Person aus allem heraus, für immer. Um nur den Zugang zur Website zu beenden, schalten Sie ihn im Reiter „Website“ aus.',
  'contact.button': 'Kontakt endgültig löschen',
  'contact.title': 'Diesen Kontakt endgültig löschen?',
  'user.title': 'Diesen Benutzer endgültig löschen?',
  'fact.name': 'Name',
  'fact.username': 'Benutzername',
  'fact.retailer': 'Händler',
  goes: 'Was verschwindet',
  'goes.contact':
    'Name, E-Mail, Benutzername, Telefon und Passwort, Anmeldungen mit ihren Geräten und was in E-Mails stand. Er wird abgemeldet und kann sich nie wieder anmelden.',
  'goes.user':
    'Name, Benutzername, Telefon, Notizen, Bild, Passwort, zweite Faktoren, Geräte und Anmeldungen und was in E-Mails stand. Er wird überall abgemeldet, seine Lizenz wird frei. Einladungen, die er begonnen hat, pausieren.',
  stays: 'Was bleibt',
  'stays.text':
    'Dass und wann E-Mails gesendet wurden, und das Protokoll, in dem an seiner Stelle nur „{pseudonym}“ steht. Ältere Sicherungen enthalten weiterhin alles.',
  never: 'Niemand kann das rückgängig machen.',
  confirm: 'Tippen Sie zur Bestätigung den Namen oder den Benutzernamen',
  submit: 'Endgültig löschen',
  done: '„{pseudonym}“ ist alles, was bleibt.',
  'done-later': '„{pseudonym}“ ist alles, was bleibt; das ältere Protokoll folgt in wenigen Minuten.',
  'pseudonym.contact': 'Gelöschter Kontakt {short}',
  'pseudonym.user': 'Gelöschter Benutzer {short}',
}
