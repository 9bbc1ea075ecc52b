/** What is wrong with the shape of a request, by field. */
export const wireEn = {
  'wire.missing': 'This field is needed.',
  'wire.wrong-type': 'This field holds the wrong kind of value; {expected} is wanted.',
  'wire.too-long': 'Use {max} characters or fewer.',
  'wire.out-of-range': 'This is out of range.',
  'wire.at-least': 'Use {min} or more.',
  'wire.at-most': 'Use {max} or less.',
  'wire.not-one-of': 'Use one of: {values}.',
  'wire.unknown': 'There is no field of this name here.',
  'wire.unreadable-text': 'Take out the characters that cannot be stored.',
  'wire.client-address':
    'Give whole addresses with https://, without # or *; on this machine also http://localhost.',
  'wire.webhook-address':
    'Give a whole address with https:// that can be reached from the internet, without #, name or password in it.',
  'wire.not-valid': 'This value cannot be used here.',
} as const

export const wireDe: Record<keyof typeof wireEn, string> = {
  'wire.missing': 'Dieses Feld wird benötigt.',
  'wire.wrong-type': 'Dieses Feld enthält die falsche Art von Wert; erwartet wird {expected}.',
  'wire.too-long': 'Verwenden Sie höchstens {max} Zeichen.',
  'wire.out-of-range': 'Dies liegt außerhalb des erlaubten Bereichs.',
  'wire.at-least': 'Verwenden Sie {min} oder mehr.',
  'wire.at-most': 'Verwenden Sie höchstens {max}.',
  'wire.not-one-of': 'Verwenden Sie eines von: {values}.',
  'wire.unknown': 'Ein Feld dieses Namens gibt es hier nicht.',
  'wire.unreadable-text': 'Entfernen Sie die Zeichen, die nicht gespeichert werden können.',
  'wire.client-address':
    'Geben Sie ganze Adressen mit https:// an, ohne # oder *; auf diesem Rechner auch http://localhost.',
  'wire.webhook-address':
    'Geben Sie eine ganze Adresse mit https:// an, die aus dem Internet erreichbar ist, ohne #, Namen oder Passwort darin.',
  'wire.not-valid': 'Dieser Wert kann hier nicht verwendet werden.',
}
